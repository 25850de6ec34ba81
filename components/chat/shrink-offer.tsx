/** Under a video that is too large: one press makes it smaller on this device, while the user looks on. */
import { useState } from 'react';
import { i18n } from '#i18n';
import type { ChatActions } from './actions.ts';
import styles from './chat.module.css';
import { ProgressLine } from './progress-line.tsx';

interface Work {
  readonly since: number;
  readonly done: number;
}

export function ShrinkOffer({ actions }: { readonly actions: Pick<ChatActions, 'shrinkFile'> }) {
  const [work, setWork] = useState<Work | 'failed' | null>(null);
  const press = async () => {
    const since = Date.now();
    setWork({ since, done: 0 });
    const isDone = await actions.shrinkFile((done) => setWork({ since, done }));
    setWork(isDone ? null : 'failed');
  };
  if (work === 'failed') return <p>{i18n.t('shrink.failed')}</p>;
  if (work) return <ProgressLine label={i18n.t('shrink.working')} value={work.done} since={work.since} />;
  return (
    <button type="button" className={styles['other']} onClick={() => void press()}>
      {i18n.t('shrink.offer')}
    </button>
  );
}
