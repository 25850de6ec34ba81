/** The conversation, row by row; before the first, what could be said. */
import { memo } from 'react';
import { i18n } from '#i18n';
import type { ChatMessage, Failure, Snapshot } from '../../lib/view/model.ts';
import type { ChatActions } from './actions.ts';
import styles from './chat.module.css';
import { Coming } from './coming.tsx';
import { FailureRow } from './failure-row.tsx';
import { Greeting } from './greeting.tsx';
import { MessageRow } from './message-row.tsx';
import { ConversationScroller, GreetingScroller } from './scroller.tsx';
import { Suggestions } from './suggestions.tsx';
import { useFirstRow } from './use-first-row.ts';
import { WorkingRow } from './working-row.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly refusal: Failure | null;
  readonly actions: ChatActions;
  /** Puts words into the prompt box, behind what is written there. */
  readonly onSuggest: (words: string) => void;
}

/** Where there is nothing to press in it, the keyboard scrolls it all the same. */
const makeReachable = (log: HTMLElement | null) => {
  if (log) log.tabIndex = 0;
};

/** Not drawn again for each letter that is written below it. */
export const Conversation = memo(function Conversation({ snapshot, refusal, actions, onSuggest }: Props) {
  const { chat, job, connection, failure, busyUntil, settings } = snapshot;
  const engine = job?.engine ?? 'cloud';
  const isBusy = job?.stage === 'generating' || job?.stage === 'uploading';
  const standing = findStandingFailure(snapshot);
  const lastSaid = chat.findLastIndex((message) => message.from === 'user');
  const isNew = chat.length === 0;
  const isComing = connection === 'connecting' && engine === 'cloud';
  const first = useFirstRow(job?.id ?? '', chat.length);
  const Scroller = isNew ? GreetingScroller : ConversationScroller;
  return (
    <Scroller key={isNew ? 'greeting' : job?.id}>
      <div
        ref={makeReachable}
        className={styles['log']}
        role="log"
        aria-label={i18n.t('chat.conversation')}
        aria-busy={isBusy || first > 0}
      >
        {isNew && connection === 'ready' && (
          <Greeting engine={engine} prompts={settings.prompts} actions={actions} onSuggest={onSuggest} />
        )}
        {isComing && isNew && <Coming />}
        {isNew && connection === 'failed' && failure && (
          <FailureRow failure={failure} actions={actions} engine={engine} isCurrent />
        )}
        {chat.slice(first).map((message, i) => (
          <MessageRow
            key={message.id}
            message={message}
            actions={actions}
            engine={engine}
            isCurrent={first + i === standing || (isOffer(message) && first + i > lastSaid)}
            cost={snapshot.cost?.likely ?? null}
          />
        ))}
        {isComing && !isNew && <p className={styles['note']}>{i18n.t('chat.connectingMore')}</p>}
        {job?.stage === 'generating' && engine === 'cloud' && <WorkingRow since={job.stageSince} />}
        {snapshot.isDiskFull && (
          <p className={styles['failure']} role="alert">
            {i18n.t('chat.diskFull')}
          </p>
        )}
        {busyUntil !== undefined && <p className={styles['note']}>{i18n.t('note.busy')}</p>}
        {job?.stage === 'recovering' && engine === 'cloud' && (
          <div className={styles['row']}>
            <button type="button" className={styles['other']} onClick={actions.makeHere}>
              {i18n.t('engine.makeHere')}
            </button>
          </div>
        )}
        <Suggestions job={job} onSuggest={onSuggest} />
        {refusal && (
          <FailureRow failure={refusal} actions={actions} engine={engine} isCurrent={refusal.next !== 'retry'} />
        )}
      </div>
    </Scroller>
  );
});

function isOffer(message: ChatMessage): boolean {
  return message.from === 'note' && message.note.code === 'offer';
}

/** The row of the failure that the user can still do something about; -1 where there is none. */
function findStandingFailure({ chat, job }: Snapshot): number {
  const failures = chat.map((message) =>
    message.from === 'note' && message.note.code === 'failure' ? message.note : null,
  );
  const last = failures.findLastIndex(Boolean);
  // Credits can run out in the middle of an answer, which ends like any other.
  const lastSaid = chat.findLastIndex((message) => message.from === 'user');
  const isOpen = last > lastSaid && failures[last]?.failure.next === 'open-link';
  return job?.stage === 'failed' || isOpen ? last : -1;
}
