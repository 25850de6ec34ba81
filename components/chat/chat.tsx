/** The whole chat: header, conversation, the video in sight, the prompt box. One app for popup, side panel and tab. */
import { type DragEvent, lazy, Suspense, useState } from 'react';
import type { Failure, FileView, JobView, Snapshot } from '../../lib/view/model.ts';
import type { ChatActions } from './actions.ts';
import styles from './chat.module.css';
import { Conversation } from './conversation.tsx';
import { Header } from './header.tsx';
import { NotifyOffer } from './notify-offer.tsx';
import { PromptBox } from './prompt-box.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly refusal: Failure | null;
  readonly actions: ChatActions;
}

// Until there is something of a video to see, the chat does without its code.
const Dock = lazy(async () => ({ default: (await import('./dock.tsx')).Dock }));

export function Chat({ snapshot, refusal, actions }: Props) {
  const { job } = snapshot;
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
      {isInSight(job) && (
        <Suspense>
          <Dock
            job={job}
            uploads={uploadsOf(snapshot)}
            brand={snapshot.brand}
            post={postOf(snapshot)}
            actions={actions}
          />
        </Suspense>
      )}
      <NotifyOffer snapshot={snapshot} onAsk={actions.askToNotify} />
      <PromptBox snapshot={snapshot} actions={actions} />
    </main>
  );
}

function isInSight(job: JobView | null): job is JobView {
  return job !== null && (job.tracks.length > 0 || job.stage === 'uploading');
}

/** What the user said first: the post, mostly. */
function postOf({ chat }: Snapshot): string {
  const first = chat.find((message) => message.from === 'user');
  return first?.from === 'user' ? first.text : '';
}

/** The files of the words whose turn it is: the last that the user said and the agent has not been sent. */
function uploadsOf({ chat }: Snapshot): readonly FileView[] {
  const last = chat.findLast((message) => message.from === 'user');
  return last?.from === 'user' ? last.files : [];
}
