/** The videos that are made one after the other: how far they are, and each a press away. */
import { type ToggleEvent, useState, useSyncExternalStore } from 'react';
import { i18n } from '#i18n';
import type { BatchItemView, BatchView } from '../../lib/view/model.ts';
import chat from '../chat/chat.module.css';
import styles from './batch.module.css';

export interface BatchActions {
  readonly openJob: (jobId: string) => void;
  readonly goOnWithBatch: () => void;
  readonly endBatch: () => void;
}

interface Props {
  readonly batch: BatchView;
  /** The video that the chat shows. */
  readonly shownId: string | null;
  /** The chat shows a finished video below. */
  readonly hasVideo: boolean;
  readonly actions: BatchActions;
}

export function BatchStrip({ batch: { items, isHeld }, shownId, hasVideo, actions }: Props) {
  const isShort = useSyncExternalStore(watchHeight, () => SHORT.matches);
  const [chosen, choose] = useState<boolean | null>(null);
  const isOpen = chosen ?? !(isShort && hasVideo);
  const fold = ({ currentTarget: { open: isNow } }: ToggleEvent<HTMLDetailsElement>) => {
    if (isNow !== isOpen) choose(isNow);
  };
  const open = (jobId: string) => {
    choose(null);
    actions.openJob(jobId);
  };
  const ready = items.filter(({ stage }) => stage === 'ready' || stage === 'attached').length;
  const isOver = items.every(({ stage }) => WORDS[stage].isOver);
  return (
    <div className={styles['strip']}>
      <details open={isOpen} onToggle={fold}>
        <summary>
          <span role="status">{i18n.t('batch.ready', [String(ready), String(items.length)])}</span>
        </summary>
        <ol>
          {items.map((item) => (
            <li key={item.jobId}>
              <Row item={item} isShown={item.jobId === shownId} onOpen={() => open(item.jobId)} />
            </li>
          ))}
        </ol>
      </details>
      {isHeld && <p className={styles['held']}>{i18n.t('batch.held')}</p>}
      <div className={chat['row']}>
        {isHeld && (
          <button type="button" className={chat['quiet']} onClick={actions.goOnWithBatch}>
            {i18n.t('batch.goOn')}
          </button>
        )}
        <button type="button" className={chat['quiet']} onClick={actions.endBatch}>
          {i18n.t(isOver ? 'batch.done' : 'batch.stop')}
        </button>
      </div>
    </div>
  );
}

/** As the popup is: it has room for the list, or for a finished video with its buttons. */
const SHORT = matchMedia('(height < 640px)');

function watchHeight(listener: () => void): () => void {
  SHORT.addEventListener('change', listener);
  return () => SHORT.removeEventListener('change', listener);
}

interface RowProps {
  readonly item: BatchItemView;
  readonly isShown: boolean;
  readonly onOpen: () => void;
}

function Row({ item: { name, stage, progress }, isShown, onOpen }: RowProps) {
  const state = i18n.t(WORDS[stage].key);
  const far = progress === null ? state : `${state} · ${Math.round(progress * 100)}%`;
  return (
    <button
      type="button"
      className={styles['item']}
      data-stage={stage}
      aria-current={isShown || undefined}
      disabled={stage === 'waiting' || stage === 'gone'}
      onClick={onOpen}
    >
      <span className={styles['name']} dir="auto">
        {name}
      </span>
      <span className={styles['state']}>{far}</span>
    </button>
  );
}

const WORDS = {
  waiting: { key: 'chat.waiting', isOver: false },
  queued: { key: 'history.draft', isOver: false },
  uploading: { key: 'history.working', isOver: false },
  generating: { key: 'history.working', isOver: false },
  recovering: { key: 'history.working', isOver: false },
  rendering: { key: 'history.working', isOver: false },
  downloading: { key: 'history.working', isOver: false },
  drafted: { key: 'history.draft', isOver: true },
  ready: { key: 'history.ready', isOver: true },
  attached: { key: 'history.inPost', isOver: true },
  failed: { key: 'history.failed', isOver: true },
  cancelled: { key: 'history.stopped', isOver: true },
  gone: { key: 'batch.gone', isOver: true },
} as const satisfies Record<BatchItemView['stage'], { readonly key: string; readonly isOver: boolean }>;
