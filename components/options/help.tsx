/** For whoever has a question: the welcome page, and what to send along with a report. */
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import controls from '../controls/controls.module.css';
import type { HelpActions } from './actions.ts';
import styles from './options.module.css';

interface Props {
  readonly version: string;
  readonly actions: HelpActions;
}

export function Help({ version, actions }: Props) {
  const text = useDiagnostics(actions);
  const [said, say] = useState('');
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => say(i18n.t('options.copied')),
      () => say(i18n.t('beside.notCopied')),
    );
  };
  return (
    <>
      <p>{i18n.t('options.diagnosticsMore')}</p>
      <details className={styles['diagnostics']}>
        <summary>{i18n.t('options.diagnosticsShow')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
        <pre dir="ltr" tabIndex={0}>
          {text}
        </pre>
      </details>
      <div className={controls['row']}>
        <button type="button" className={controls['other']} disabled={!text} onClick={copy}>
          {i18n.t('options.diagnostics')}
        </button>
        <button type="button" className={controls['other']} onClick={actions.openWelcome}>
          {i18n.t('options.welcome')}
        </button>
        <span role="status" className={styles['said']}>
          {said}
        </span>
      </div>
      <p>{i18n.t('options.version', [version])}</p>
    </>
  );
}

function useDiagnostics({ readDiagnostics }: Pick<HelpActions, 'readDiagnostics'>): string {
  const [text, setText] = useState('');
  useEffect(() => {
    void readDiagnostics().then((outcome) => setText(outcome.ok ? outcome.text : ''));
  }, [readDiagnostics]);
  return text;
}
