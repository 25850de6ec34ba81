/** The options, section by section; what is changed is saved at once. */
import { useState } from 'react';
import { i18n } from '#i18n';
import type { Snapshot } from '../../lib/view/model.ts';
import type { BrandTools } from '../brand/actions.ts';
import { BrandKit } from '../brand/brand-kit.tsx';
import { MadeBy } from '../chat/made-by.tsx';
import type { OptionsActions, Shortcut } from './actions.ts';
import { Appearance } from './appearance.tsx';
import { Check } from './check.tsx';
import { Data } from './data.tsx';
import { Help } from './help.tsx';
import styles from './options.module.css';
import { Prompts } from './prompts.tsx';
import { Section } from './section.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { Token } from './token.tsx';

interface Props {
  readonly snapshot: Snapshot;
  /** The id of the section that the page was opened for. */
  readonly section: string;
  readonly brandTools: BrandTools | null;
  readonly shortcuts: readonly Shortcut[];
  readonly version: string;
  readonly actions: OptionsActions;
}

export function Options({ snapshot, section, brandTools, shortcuts, version, actions }: Props) {
  const { settings, brand } = snapshot;
  const [saves, setSaves] = useState(0);
  const save = async (asked: Promise<boolean>) => {
    const isSaved = await asked;
    setSaves((count) => (isSaved ? count + 1 : 0));
    return isSaved;
  };
  return (
    <main className={styles['options']}>
      <h1>{i18n.t('options.title')}</h1>
      <Section title={i18n.t('options.making')}>
        <MadeBy engine={settings.engine} onChoose={(engine) => void save(actions.save({ engine }))} />
      </Section>
      <Section title={i18n.t('prompts.title')} id={PROMPTS} isWanted={section === PROMPTS}>
        <Prompts
          key={settings.language}
          prompts={settings.prompts}
          onChange={(edit) => void save(actions.save(edit))}
        />
      </Section>
      <Section title={i18n.t('options.linkedin')}>
        <Check
          label={i18n.t('options.showButton')}
          checked={settings.showButton}
          onChange={(showButton) => void save(actions.save({ showButton }))}
        />
        <Check
          label={i18n.t('options.autoAdd')}
          checked={settings.autoAdd}
          onChange={(autoAdd) => void save(actions.save({ autoAdd }))}
        />
      </Section>
      {brand && (
        <Section title={i18n.t('brand.title')} id={YOUR_VIDEOS} isWanted={section === YOUR_VIDEOS}>
          <BrandKit
            brand={brand}
            tools={brandTools}
            actions={{ ...actions.brand, save: (edit) => save(actions.brand.save(edit)) }}
          />
        </Section>
      )}
      <Section title={i18n.t('options.notice')}>
        <Check
          label={i18n.t('options.notify')}
          more={i18n.t('options.notifyMore')}
          checked={settings.notifies}
          onChange={actions.notify}
        />
      </Section>
      <Section title={i18n.t('options.look')}>
        <Appearance settings={settings} onChange={(edit) => void save(actions.save(edit))} />
      </Section>
      <Section title={i18n.t('options.account')}>
        <Token hasOwnToken={settings.hasOwnToken} onSave={(token) => save(actions.saveToken(token))} />
      </Section>
      <Section title={i18n.t('options.data')}>
        <Data actions={actions.data} />
      </Section>
      <Section title={i18n.t('options.shortcuts')}>
        <Shortcuts shortcuts={shortcuts} onChange={actions.changeShortcuts} />
      </Section>
      <Section title={i18n.t('options.help')}>
        <Help version={version} actions={actions.help} />
      </Section>
      <p role="status" className={styles['saved']}>
        {saves > 0 && <span key={saves}>{i18n.t('options.saved')}</span>}
      </p>
    </main>
  );
}

const YOUR_VIDEOS = 'your-videos';
const PROMPTS = 'prompts';
