/** The keys that do something here. */
import { i18n } from '#i18n';
import controls from '../controls/controls.module.css';
import type { Shortcut } from './actions.ts';
import styles from './options.module.css';

const NAMES = { open: 'options.shortcutOpen' } as const satisfies Record<Shortcut['name'], string>;

interface Props {
  readonly shortcuts: readonly Shortcut[];
  readonly onChange: () => void;
}

export function Shortcuts({ shortcuts, onChange }: Props) {
  return (
    <>
      <dl className={styles['keys']}>
        {shortcuts.map(({ name, keys }) => (
          <Row key={name} label={i18n.t(NAMES[name])} keys={keys} />
        ))}
        <Row label={i18n.t('options.shortcutSend')} keys="Enter" />
        <Row label={i18n.t('options.shortcutLine')} keys="Shift+Enter" />
        <Row label={i18n.t('options.shortcutClose')} keys="Esc" />
      </dl>
      <div className={controls['row']}>
        <button type="button" className={controls['other']} onClick={onChange}>
          {i18n.t('options.changeShortcuts')}
        </button>
      </div>
    </>
  );
}

function Row({ label, keys }: { readonly label: string; readonly keys: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="ltr">
        {keys ? keys.split('+').map((key) => <kbd key={key}>{key}</kbd>) : i18n.t('options.shortcutNone')}
      </dd>
    </div>
  );
}
