/** One video of the history: its picture, its first words, what became of it, and what can be done with it. */
import { Download, Send, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import type { HistoryEntry } from '../../lib/view/library.ts';
import type { Failure, Stage } from '../../lib/view/model.ts';
import { factsLine } from '../facts-line.ts';
import { saveFile } from '../save-file.ts';
import { minutes } from '../time-left.ts';
import type { HistoryActions } from './actions.ts';
import styles from './history.module.css';
import { Picture } from './picture.tsx';

interface Props {
  readonly entry: HistoryEntry;
  readonly readVideo: HistoryActions['readVideo'];
  readonly onOpen: () => void;
  readonly onAdd: () => void;
  readonly onDelete: () => void;
  readonly onFailure: (failure: Failure) => void;
}

export function Entry({ entry, readVideo, onOpen, onAdd, onDelete, onFailure }: Props) {
  const title = entry.title || i18n.t('history.untitled');
  const save = async () => {
    const outcome = await readVideo(entry.jobId);
    if (outcome.ok) saveFile(outcome.name, outcome.blob);
    else onFailure(outcome.failure);
  };
  return (
    <li className={styles['entry']} aria-current={entry.isCurrent || undefined}>
      <Picture entry={entry} readVideo={readVideo} />
      <div className={styles['words']}>
        <button type="button" className={styles['title']} dir="auto" onClick={onOpen}>
          {title}
        </button>
        <p>{factsOf(entry)}</p>
      </div>
      <div className={styles['deeds']}>
        {entry.output && (
          <>
            <Deed label={i18n.t('chat.addToPost')} title={title} press={onAdd}>
              <Send size={16} strokeWidth={1.5} aria-hidden />
            </Deed>
            <Deed label={i18n.t('chat.download')} title={title} press={() => void save()}>
              <Download size={16} strokeWidth={1.5} aria-hidden />
            </Deed>
          </>
        )}
        <Deed label={i18n.t('history.delete')} title={title} press={onDelete}>
          <Trash2 size={16} strokeWidth={1.5} aria-hidden />
        </Deed>
      </div>
    </li>
  );
}

interface DeedProps {
  readonly label: string;
  readonly title: string;
  readonly press: () => void;
  readonly children: ReactNode;
}

function Deed({ label, title, press, children }: DeedProps) {
  return (
    <button
      type="button"
      className={styles['iconButton']}
      title={label}
      aria-label={i18n.t('history.named', [label, title])}
      onClick={press}
    >
      {children}
    </button>
  );
}

const STAGES = {
  queued: 'history.draft',
  drafted: 'history.draft',
  uploading: 'history.working',
  generating: 'history.working',
  recovering: 'history.working',
  rendering: 'history.working',
  downloading: 'history.working',
  ready: 'history.ready',
  attached: 'history.inPost',
  failed: 'history.failed',
  cancelled: 'history.stopped',
} as const satisfies Record<Stage, string>;

/** "24 Nov · 0:28 · 4:5 · Ready" */
function factsOf({ createdAt, output, format, stage, isCurrent }: HistoryEntry): string {
  const date = new Date(createdAt);
  const isThisYear = date.getFullYear() === new Date().getFullYear();
  const day = new Intl.DateTimeFormat(document.documentElement.lang, {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(date);
  const stand = isCurrent ? i18n.t('history.inChat') : i18n.t(STAGES[stage]);
  return factsLine([day, output ? minutes(output.durationMs) : '', format, stand]);
}
