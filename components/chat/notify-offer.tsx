/** Offers to tell that the video is ready; only while one waits for it, and only until the user has said yes. */
import { Bell } from 'lucide-react';
import { i18n } from '#i18n';
import type { Snapshot } from '../../lib/view/model.ts';
import styles from './chat.module.css';

interface Props {
  readonly snapshot: Snapshot;
  readonly onAsk: () => void;
}

export function NotifyOffer({ snapshot: { job, settings }, onAsk }: Props) {
  // What this device makes is there in less than a minute.
  const isLong = job?.engine === 'cloud' && ['generating', 'recovering', 'rendering'].includes(job.stage);
  if (!isLong || settings.notifies) return null;
  return (
    <div className={styles['notifyOffer']}>
      <button type="button" className={styles['quiet']} onClick={onAsk}>
        <Bell size={16} strokeWidth={1.5} aria-hidden />
        {i18n.t('chat.notify')}
      </button>
    </div>
  );
}
