/** The first thing one sees: what this does, and ways to begin. The device takes words as they are, the agent takes prompts. */
import { PenLine, SlidersHorizontal } from 'lucide-react';
import { i18n } from '#i18n';
import type { Engine } from '../../lib/view/model.ts';
import type { ChatActions } from './actions.ts';
import styles from './chat.module.css';
import { useOpenComposer } from './use-open-composer.ts';

const SUGGESTIONS = ['chat.suggestCreate', 'chat.suggestIntro', 'chat.suggestExport'] as const;

interface Props {
  readonly engine: Engine;
  /** The user's own, in place of ours. */
  readonly prompts: readonly string[] | null;
  readonly actions: Pick<ChatActions, 'hasComposer' | 'makeFromPost' | 'openPrompts'>;
  readonly onSuggest: (words: string) => void;
}

export function Greeting({ engine, prompts, actions, onSuggest }: Props) {
  const hasComposer = useOpenComposer(actions.hasComposer);
  const offered = engine === 'cloud' ? (prompts ?? SUGGESTIONS.map((key) => i18n.t(key))) : [];
  return (
    <section className={styles['greeting']}>
      <h2>{i18n.t('chat.greeting')}</h2>
      <p>{i18n.t(engine === 'device' ? 'chat.greetingHere' : 'chat.greetingMore')}</p>
      <ul className={styles['suggestions']}>
        {hasComposer && (
          <li>
            <button type="button" className={styles['suggestion']} data-first onClick={actions.makeFromPost}>
              <PenLine size={16} strokeWidth={1.5} aria-hidden />
              {i18n.t('chat.suggestPost')}
            </button>
          </li>
        )}
        {offered.map((words) => (
          <li key={words}>
            <button type="button" className={styles['suggestion']} onClick={() => onSuggest(words)}>
              <span dir="auto">{words}</span>
            </button>
          </li>
        ))}
      </ul>
      {engine === 'cloud' && (
        <button type="button" className={`${styles['quiet']} ${styles['editPrompts']}`} onClick={actions.openPrompts}>
          <SlidersHorizontal size={16} strokeWidth={1.5} aria-hidden />
          {i18n.t('prompts.edit')}
        </button>
      )}
    </section>
  );
}
