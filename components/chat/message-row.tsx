/** One row of the conversation. */
import { memo } from 'react';
import { i18n } from '#i18n';
import type { ChatMessage, Engine } from '../../lib/view/model.ts';
import type { ChatActions } from './actions.ts';
import styles from './chat.module.css';
import { FailureNotice } from './failure-notice.tsx';
import { LaterChoice } from './later-choice.tsx';
import { Markdown } from './markdown.tsx';
import { noteText } from './note-text.ts';

interface Props {
  readonly message: ChatMessage;
  readonly actions: ChatActions;
  readonly engine: Engine;
  readonly isCurrent: boolean;
}

export const MessageRow = memo(function MessageRow({ message, actions, engine, isCurrent }: Props) {
  switch (message.from) {
    case 'user':
      return (
        <>
          <p className={styles['user']} data-waiting={message.waiting} dir="auto">
            {message.text}
          </p>
          {message.files.length > 0 && (
            <p className={styles['files']}>{message.files.map((file) => file.name).join(' · ')}</p>
          )}
          {message.waiting && <p className={styles['waits']}>{i18n.t('chat.waiting')}</p>}
        </>
      );
    case 'agent':
      return (
        <div className={styles['agent']} dir="auto">
          <Markdown text={message.text} />
        </div>
      );
    case 'note':
      if (message.note.code === 'failure') {
        return <FailureNotice failure={message.note.failure} actions={actions} engine={engine} isCurrent={isCurrent} />;
      }
      return (
        <>
          <p className={styles['note']} dir="auto">
            {noteText(message.note)}
          </p>
          {message.note.code === 'added-later' && message.note.choice === 'open' && <LaterChoice actions={actions} />}
        </>
      );
    default:
      return message satisfies never;
  }
});
