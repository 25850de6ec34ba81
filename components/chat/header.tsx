/** One line that says what is going on, the credits, and a menu. */
import { Menu, SquarePen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { JobView, Snapshot } from '../../lib/view/model.ts';
import type { ChatActions } from './actions.ts';
import styles from './chat.module.css';

/** After this long in one stage of work, the status says that it goes on. */
const STILL_MS = 120_000;

interface Props {
  readonly snapshot: Snapshot;
  readonly actions: Pick<ChatActions, 'startAnew' | 'openBrand' | 'openHistory' | 'openOptions' | 'openTab'>;
}

export function Header({ snapshot, actions }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const isLong = useLongStage(snapshot.job);
  const choose = (act: () => void) => () => {
    menu.current?.removeAttribute('open');
    act();
  };
  const { credits } = snapshot;
  return (
    <header className={styles['header']}>
      <h1 className={styles['hidden']}>{i18n.t('extension.name')}</h1>
      <p className={styles['status']} role="status" aria-label={i18n.t('chat.status')}>
        {statusOf(snapshot, isLong)}
      </p>
      {credits && <span className={styles['credits']}>{i18n.t('chat.creditsShort', [String(credits.available)])}</span>}
      <button
        type="button"
        className={styles['iconButton']}
        aria-label={i18n.t('chat.newVideo')}
        onClick={actions.startAnew}
      >
        <SquarePen size={20} strokeWidth={1.5} aria-hidden />
      </button>
      <details className={styles['menu']} ref={menu}>
        <summary className={styles['iconButton']} aria-label={i18n.t('chat.menu')}>
          <Menu size={20} strokeWidth={1.5} aria-hidden />
        </summary>
        <div>
          <button type="button" onClick={choose(actions.openHistory)}>
            {i18n.t('chat.history')}
          </button>
          {actions.openTab && (
            <button type="button" onClick={choose(actions.openTab)}>
              {i18n.t('chat.openTab')}
            </button>
          )}
          <button type="button" onClick={choose(actions.openBrand)}>
            {i18n.t('brand.yours')}
          </button>
          <button type="button" onClick={choose(actions.openOptions)}>
            {i18n.t('chat.options')}
          </button>
        </div>
      </details>
    </header>
  );
}

function statusOf({ connection, job, busyUntil }: Snapshot, isLong: boolean): string {
  if (busyUntil !== undefined) return i18n.t('chat.statusBusy');
  if (connection === 'failed') return i18n.t('chat.statusFailed');
  if (connection === 'connecting' || !job) return i18n.t('chat.statusConnecting');
  if (isLong) return i18n.t('chat.statusStill');
  switch (job.stage) {
    case 'queued':
    case 'drafted':
    case 'cancelled':
      return i18n.t('chat.statusReady');
    case 'uploading':
      return i18n.t('chat.statusUploading');
    case 'generating':
      return i18n.t('chat.statusWorking');
    case 'recovering':
      return i18n.t('chat.statusRecovering');
    case 'rendering':
    case 'downloading':
      return i18n.t('chat.statusExporting');
    case 'ready':
    case 'attached':
      return i18n.t('chat.statusDone');
    case 'failed':
      return i18n.t('chat.statusFailed');
    default:
      return job.stage satisfies never;
  }
}

/** True once the job has been at the same work for two minutes. */
function useLongStage(job: JobView | null): boolean {
  const since =
    job && ['uploading', 'generating', 'recovering', 'rendering'].includes(job.stage) ? job.stageSince : null;
  const [longSince, setLongSince] = useState<number | null>(null);
  useEffect(() => {
    if (since === null) return;
    const timer = setTimeout(() => setLongSince(since), Math.max(0, since + STILL_MS - Date.now()));
    return () => clearTimeout(timer);
  }, [since]);
  return since !== null && longSince === since;
}
