/** The three parts of the editor, one in sight. */
import type { KeyboardEvent, ReactNode } from 'react';
import { i18n } from '#i18n';
import styles from './storyboard.module.css';

const TABS = [
  { id: 'scenes', name: 'storyboard.scenes' },
  { id: 'look', name: 'storyboard.look' },
  { id: 'music', name: 'storyboard.music' },
] as const;

export type TabId = (typeof TABS)[number]['id'];

interface Props {
  readonly shown: TabId;
  readonly onShow: (id: TabId) => void;
  readonly children: ReactNode;
}

export function Tabs({ shown, onShow, children }: Props) {
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const step = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[event.key];
    const next = TABS[(TABS.findIndex(({ id }) => id === shown) + (step ?? 0) + TABS.length) % TABS.length];
    if (!step || !next) return;
    event.preventDefault();
    onShow(next.id);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <>
      <div role="tablist" className={styles['tabs']} aria-label={i18n.t('storyboard.parts')} onKeyDown={press}>
        {TABS.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === shown}
            aria-controls="tab-panel"
            tabIndex={id === shown ? 0 : -1}
            onClick={() => onShow(id)}
          >
            {i18n.t(name)}
          </button>
        ))}
      </div>
      <div key={shown} role="tabpanel" id="tab-panel" className={styles['tabPanel']} aria-labelledby={`tab-${shown}`}>
        {children}
      </div>
    </>
  );
}
