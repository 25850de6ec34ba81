/** The first thing one sees: what this does, and ways to begin with the agent; the device takes words as they are. */
import { i18n } from '#i18n';
import type { Engine } from '../../lib/view/model.ts';
import styles from './chat.module.css';

const SUGGESTIONS = ['chat.suggestCreate', 'chat.suggestIntro', 'chat.suggestExport'] as const;

interface Props {
  readonly engine: Engine;
  readonly onSuggest: (text: string) => void;
}

export function Greeting({ engine, onSuggest }: Props) {
  return (
    <section className={styles['greeting']}>
      <h2>{i18n.t('chat.greeting')}</h2>
      <p>{i18n.t(engine === 'device' ? 'chat.greetingHere' : 'chat.greetingMore')}</p>
      {engine === 'cloud' && (
        <ul className={styles['suggestions']}>
          {SUGGESTIONS.map((key) => (
            <li key={key}>
              <button type="button" className={styles['suggestion']} onClick={() => onSuggest(i18n.t(key))}>
                {i18n.t(key)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
