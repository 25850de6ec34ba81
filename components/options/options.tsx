/** The options: the button in LinkedIn, who makes videos and how they look, and a token of one's own. */
import { useState } from 'react';
import { i18n } from '#i18n';
import type { Engine, Snapshot } from '../../lib/view/model.ts';
import type { BrandActions, BrandTools } from '../brand/actions.ts';
import { BrandKit } from '../brand/brand-kit.tsx';
import { MadeBy } from '../chat/made-by.tsx';
import styles from './options.module.css';

interface Props {
  readonly snapshot: Snapshot;
  /** The id of the section that the page was opened for. */
  readonly section: string;
  readonly brandActions: BrandActions;
  readonly brandTools: BrandTools | null;
  readonly onSave: (settings: { showButton?: boolean; autoAdd?: boolean; engine?: Engine }) => Promise<boolean>;
  readonly onToken: (token: string) => Promise<boolean>;
}

export function Options({ snapshot, section, brandActions, brandTools, onSave, onToken }: Props) {
  const { settings, brand } = snapshot;
  const [token, setToken] = useState('');
  const [saves, setSaves] = useState(0);
  const save = async (asked: Promise<boolean>) => {
    const isSaved = await asked;
    setSaves((count) => (isSaved ? count + 1 : 0));
    return isSaved;
  };
  return (
    <main className={styles['options']}>
      <h1>{i18n.t('options.title')}</h1>
      <section>
        <h2>{i18n.t('options.linkedin')}</h2>
        <Check
          label={i18n.t('options.showButton')}
          checked={settings.showButton}
          onChange={(showButton) => void save(onSave({ showButton }))}
        />
        <Check
          label={i18n.t('options.autoAdd')}
          checked={settings.autoAdd}
          onChange={(autoAdd) => void save(onSave({ autoAdd }))}
        />
      </section>
      <section>
        <MadeBy engine={settings.engine} onChoose={(engine) => void save(onSave({ engine }))} />
      </section>
      {brand && (
        <section id={YOUR_VIDEOS} ref={section === YOUR_VIDEOS ? bringIntoView : undefined}>
          <h2>{i18n.t('brand.title')}</h2>
          <BrandKit
            brand={brand}
            tools={brandTools}
            actions={{ ...brandActions, save: (edit) => save(brandActions.save(edit)) }}
          />
        </section>
      )}
      <section>
        <h2>{i18n.t('options.account')}</h2>
        <p>{i18n.t(settings.hasOwnToken ? 'options.tokenSet' : 'options.tokenNone')}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save(onToken(token.trim()));
            setToken('');
          }}
        >
          <label>
            {i18n.t('options.token')}
            <input
              type="text"
              className={styles['token']}
              value={token}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setToken(event.target.value)}
            />
          </label>
          <div className={styles['row']}>
            <button type="submit" disabled={!token.trim()}>
              {i18n.t('options.saveToken')}
            </button>
            {settings.hasOwnToken && (
              <button type="button" onClick={() => void save(onToken(''))}>
                {i18n.t('options.removeToken')}
              </button>
            )}
          </div>
        </form>
      </section>
      <p role="status" className={styles['saved']}>
        {saves > 0 && <span key={saves}>{i18n.t('options.saved')}</span>}
      </p>
    </main>
  );
}

const YOUR_VIDEOS = 'your-videos';

function bringIntoView(section: HTMLElement | null): void {
  section?.scrollIntoView();
}

function Check({
  label,
  checked,
  onChange,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className={styles['check']}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
