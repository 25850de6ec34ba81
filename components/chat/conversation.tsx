/** The conversation: sticks to its end unless the reader has scrolled away. */
import { ArrowDown } from 'lucide-react';
import { memo, useEffect } from 'react';
import { StickToBottom, useStickToBottomContext } from 'use-stick-to-bottom';
import { i18n } from '#i18n';
import type { ChatMessage, Failure, Snapshot } from '../../lib/view/model.ts';
import type { ChatActions } from './actions.ts';
import styles from './chat.module.css';
import { FailureNotice } from './failure-notice.tsx';
import { Greeting } from './greeting.tsx';
import { MessageRow } from './message-row.tsx';
import { Suggestions } from './suggestions.tsx';
import { useFirstRow } from './use-first-row.ts';
import { WorkingRow } from './working-row.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly refusal: Failure | null;
  readonly actions: ChatActions;
  /** Writes into the prompt box. */
  readonly onWrite: (text: string) => void;
}

/** Where there is nothing to press in it, the keyboard scrolls it all the same. */
const makeReachable = (log: HTMLElement | null) => {
  if (log) log.tabIndex = 0;
};

/** Not drawn again for each letter that is written below it. */
export const Conversation = memo(function Conversation({ snapshot, refusal, actions, onWrite }: Props) {
  const { chat, job, connection, failure, busyUntil, settings } = snapshot;
  const engine = job?.engine ?? 'cloud';
  const isBusy = job?.stage === 'generating' || job?.stage === 'uploading';
  const standing = findStandingFailure(snapshot);
  const lastSaid = chat.findLastIndex((message) => message.from === 'user');
  // A greeting is read from its beginning, a conversation from its end.
  const isNew = chat.length === 0;
  const first = useFirstRow(job?.id ?? '', chat.length);
  return (
    <StickToBottom
      key={isNew ? 'greeting' : job?.id}
      className={styles['scroller']}
      resize="instant"
      initial={isNew ? false : 'instant'}
    >
      <StickToBottom.Content>
        <div
          ref={makeReachable}
          className={styles['log']}
          role="log"
          aria-label={i18n.t('chat.conversation')}
          aria-busy={isBusy || first > 0}
        >
          {chat.length === 0 && connection !== 'failed' && (
            <Greeting engine={engine} prompts={settings.prompts} actions={actions} onWrite={onWrite} />
          )}
          {chat.length === 0 && connection === 'failed' && failure && (
            <FailureNotice failure={failure} actions={actions} engine={engine} isCurrent />
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
          <Suggestions job={job} onWrite={onWrite} />
          {refusal && (
            <FailureNotice failure={refusal} actions={actions} engine={engine} isCurrent={refusal.next !== 'retry'} />
          )}
        </div>
      </StickToBottom.Content>
      {!isNew && <End />}
    </StickToBottom>
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

/** Keeps the end in sight for those who are there, and leads the others to it. */
function End() {
  const { isAtBottom, scrollToBottom, scrollRef } = useStickToBottomContext();
  // What stands below may take room from it: its end stays in sight all the same.
  useEffect(() => {
    const scroller = scrollRef.current;
    if (!isAtBottom || !scroller) return;
    const observer = new ResizeObserver(() => void scrollToBottom('instant'));
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [isAtBottom, scrollRef, scrollToBottom]);
  if (isAtBottom) return null;
  return (
    <button type="button" className={styles['latest']} onClick={() => void scrollToBottom()}>
      <ArrowDown size={16} strokeWidth={1.5} aria-hidden />
      {i18n.t('chat.latest')}
    </button>
  );
}
