/** The chat's home: the conversation, or the history in its place. */
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { Failure, Snapshot } from '../../lib/view/model.ts';
import type { HistoryActions } from '../history/actions.ts';
import type { ChatActions } from './actions.ts';
import styles from './chat.module.css';
import { Chat } from './chat.tsx';
import { useFileDoor } from './use-file-door.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly refusal: Failure | null;
  readonly actions: Omit<ChatActions, 'openHistory'>;
  readonly history: HistoryActions;
  readonly startsWithHistory: boolean;
}

// Whoever opens the chat comes to write; the history is loaded when it is asked for.
const History = lazy(async () => ({ default: (await import('../history/history.tsx')).History }));

export function Home({ snapshot, refusal, actions, history, startsWithHistory }: Props) {
  const [isHistory, setHistory] = useState(startsWithHistory);
  const all = useMemo(() => ({ ...actions, openHistory: () => setHistory(true) }), [actions]);
  const take = useCallback(
    (files: readonly File[]) => {
      setHistory(false);
      actions.addFiles(files);
    },
    [actions],
  );
  const isOver = useFileDoor(take);
  const { job } = snapshot;
  return (
    <>
      {/* What stands in the prompt box is still there when one comes back. */}
      <div hidden={isHistory}>
        <Chat snapshot={snapshot} refusal={refusal} actions={all} />
      </div>
      {isHistory && (
        <Suspense>
          <History actions={history} revision={`${job?.id} ${job?.stage}`} onClose={() => setHistory(false)} />
        </Suspense>
      )}
      {isOver && <div className={styles['dropping']} />}
    </>
  );
}
