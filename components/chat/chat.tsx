/** The whole chat: header, conversation, the video in sight, the prompt box. One app for popup, side panel and tab. */
import { lazy, Suspense, useCallback } from 'react';
import type { Failure, FileView, JobView, Snapshot } from '../../lib/view/model.ts';
import type { ChatActions } from './actions.ts';
import styles from './chat.module.css';
import { Conversation } from './conversation.tsx';
import { Header } from './header.tsx';
import { NotifyOffer } from './notify-offer.tsx';
import { PromptBox } from './prompt-box.tsx';
import { focusPrompt } from './prompt-field.tsx';
import { useUnsent } from './use-unsent.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly refusal: Failure | null;
  readonly actions: ChatActions;
}

// Until there is something of a video to see, the chat does without its code.
const BatchStrip = lazy(async () => ({ default: (await import('../batch/batch-strip.tsx')).BatchStrip }));
const Dock = lazy(async () => ({ default: (await import('./dock.tsx')).Dock }));

export function Chat({ snapshot, refusal, actions }: Props) {
  const { job } = snapshot;
  const { text, write, add, turnPage } = useUnsent({
    jobId: job?.id ?? null,
    unsent: snapshot.unsent,
    keep: actions.keepUnsent,
  });
  const writeFor = useCallback(
    (words: string) => {
      write(words);
      focusPrompt();
    },
    [write],
  );
  const suggest = useCallback(
    (words: string) => {
      add(words);
      focusPrompt();
    },
    [add],
  );
  const startAnew = () => {
    turnPage();
    actions.startAnew();
  };
  return (
    <main className={styles['chat']}>
      <Header snapshot={snapshot} actions={{ ...actions, startAnew }} />
      {snapshot.batch && (
        <Suspense>
          <BatchStrip
            batch={snapshot.batch}
            shownId={job?.id ?? null}
            hasVideo={job?.output != null}
            actions={actions}
          />
        </Suspense>
      )}
      <Conversation snapshot={snapshot} refusal={refusal} actions={actions} onSuggest={suggest} />
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
      <PromptBox snapshot={snapshot} text={text} onWrite={writeFor} actions={actions} />
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
