/** The theme and the language of our own pages. */
import { i18n } from '#i18n';
import { LANGUAGES, type Language, THEMES, type Theme } from '../../lib/view/appearance.ts';
import type { SettingsView } from '../../lib/view/model.ts';
import { usePressed } from '../pressed.ts';
import type { SettingsEdit } from './actions.ts';
import styles from './options.module.css';

const THEME_WORDS = {
  system: 'options.themeSystem',
  light: 'options.themeLight',
  dark: 'options.themeDark',
} as const satisfies Record<Theme, string>;

/** Each in itself: whoever looks for their language reads no other. */
const LANGUAGE_NAMES: Record<Exclude<Language, 'system'>, string> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  pt_BR: 'Português (Brasil)',
  zh_CN: '简体中文',
  ja: '日本語',
  ar: 'العربية',
};

interface Props {
  readonly settings: SettingsView;
  readonly onChange: (edit: SettingsEdit) => void;
}

export function Appearance({ settings, onChange }: Props) {
  const [theme, press] = usePressed(settings.theme);
  return (
    <>
      <fieldset className={styles['choice']}>
        <legend>{i18n.t('options.theme')}</legend>
        {THEMES.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="theme"
              checked={one === theme}
              onChange={() => {
                press(one);
                onChange({ theme: one });
              }}
            />
            {i18n.t(THEME_WORDS[one])}
          </label>
        ))}
      </fieldset>
      <label className={styles['field']}>
        {i18n.t('options.language')}
        <select
          value={settings.language}
          onChange={({ target }) => onChange({ language: LANGUAGES.find((one) => one === target.value) ?? 'system' })}
        >
          <option value="system">{i18n.t('options.languageSystem')}</option>
          {LANGUAGES.map((one) => (
            <option key={one} value={one} lang={one.replace('_', '-')}>
              {LANGUAGE_NAMES[one]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
