/** The whole chat: header, conversation, the video in sight, the prompt box. One app for popup, side panel and tab. */
import { type DragEvent, useState } from 'react';
import type { Failure, FileView, Snapshot } from '../../lib/view/model.ts';
import type { ChatActions } from './actions.ts';
import styles from './chat.module.css';
import { Conversation } from './conversation.tsx';
import { Dock } from './dock.tsx';
import { Header } from './header.tsx';
import { NotifyOffer } from './notify-offer.tsx';
import { PromptBox } from './prompt-box.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly refusal: Failure | null;
  readonly actions: ChatActions;
}

export function Chat({ snapshot, refusal, actions }: Props) {
  const [isDropping, setDropping] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    if (event.dataTransfer.files.length > 0) actions.addFiles([...event.dataTransfer.files]);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setDropping(event.dataTransfer.types.includes('Files'));
  };
  return (
    <main
      className={`${styles['chat']} ${isDropping ? styles['dropping'] : ''}`}
      onDrop={drop}
      onDragOver={over}
      onDragLeave={() => setDropping(false)}
    >
      <Header snapshot={snapshot} actions={actions} />
      <Conversation snapshot={snapshot} refusal={refusal} actions={actions} />
      <Dock job={snapshot.job} uploads={uploadsOf(snapshot)} brand={snapshot.brand} actions={actions} />
      <NotifyOffer snapshot={snapshot} onAsk={actions.askToNotify} />
      <PromptBox snapshot={snapshot} actions={actions} />
    </main>
  );
}

/** The files of the words whose turn it is: the last that the user said and the agent has not been sent. */
function uploadsOf({ chat }: Snapshot): readonly FileView[] {
  const last = chat.findLast((message) => message.from === 'user');
  return last?.from === 'user' ? last.files : [];
}
