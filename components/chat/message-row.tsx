/** One row of the conversation. */
import { memo } from 'react';
import type { ChatMessage, Engine } from '../../lib/view/model.ts';
import { factsLine } from '../facts-line.ts';
import type { ChatActions } from './actions.ts';
import styles from './chat.module.css';
import { CopyButton } from './copy-button.tsx';
import { FailureRow } from './failure-row.tsx';
import { LaterChoice } from './later-choice.tsx';
import { Markdown } from './markdown.tsx';
import { noteText } from './note-text.ts';
import { OfferRow } from './offer-row.tsx';

interface Props {
  readonly message: ChatMessage;
  readonly actions: ChatActions;
  readonly engine: Engine;
  readonly isCurrent: boolean;
  /** What a message is likely to cost, where it costs something. */
  readonly cost: number | null;
}

export const MessageRow = memo(function MessageRow({ message, actions, engine, isCurrent, cost }: Props) {
  switch (message.from) {
    case 'user':
      return (
        <>
          <p className={styles['user']} data-waiting={message.waiting} dir="auto">
            {message.text}
          </p>
          {message.files.length > 0 && (
            <p className={styles['files']}>{factsLine(message.files.map((file) => file.name))}</p>
          )}
        </>
      );
    case 'agent':
      return (
        <div className={styles['agent']} dir="auto">
          <Markdown text={message.text} />
          {!message.open && <CopyButton text={message.text} />}
        </div>
      );
    case 'note':
      if (message.note.code === 'failure') {
        return <FailureRow failure={message.note.failure} actions={actions} engine={engine} isCurrent={isCurrent} />;
      }
      if (message.note.code === 'offer') {
        return isCurrent ? <OfferRow words={message.note.words} cost={cost} onTake={actions.send} /> : null;
      }
      return (
        <>
          <p className={styles['note']} data-code={message.note.code}>
            {noteText(message.note)}
          </p>
          {message.note.code === 'added-later' && message.note.choice === 'open' && <LaterChoice actions={actions} />}
        </>
      );
    default:
      return message satisfies never;
  }
});
