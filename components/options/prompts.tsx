/** The user's own prompts: what the chat offers before the first words, each to be changed, added, taken out. */
import { X } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { MOST_PROMPTS, PROMPT_ROOM } from '../../lib/view/prompts.ts';
import controls from '../controls/controls.module.css';
import type { SettingsEdit } from './actions.ts';
import styles from './options.module.css';

const SUGGESTIONS = ['chat.suggestCreate', 'chat.suggestIntro', 'chat.suggestExport'] as const;

interface Props {
  /** null: ours. */
  readonly prompts: readonly string[] | null;
  readonly onChange: (edit: SettingsEdit) => void;
}

/** Known by its id: its words change while they are written. */
interface Row {
  readonly id: string;
  readonly words: string;
}

function toRow(words: string): Row {
  return { id: crypto.randomUUID(), words };
}

export function Prompts({ prompts, onChange }: Props) {
  const kept = prompts ?? SUGGESTIONS.map((key) => i18n.t(key));
  // An empty one is on its way to become one: it is kept when it says something.
  const [rows, setRows] = useState<readonly Row[]>(() => kept.map(toRow));
  const change = (next: readonly Row[]) => {
    setRows(next);
    const said = next.map(({ words }) => words.trim()).filter(Boolean);
    if (said.join('\n') !== kept.join('\n')) onChange({ prompts: said });
  };
  const reset = () => {
    setRows(SUGGESTIONS.map((key) => toRow(i18n.t(key))));
    onChange({ prompts: null });
  };
  return (
    <>
      <p>{i18n.t('prompts.about')}</p>
      <ol className={styles['prompts']}>
        {rows.map(({ id, words }, i) => (
          <li key={id}>
            <textarea
              rows={1}
              dir="auto"
              maxLength={PROMPT_ROOM}
              value={words}
              aria-label={i18n.t('prompts.nth', [String(i + 1)])}
              onChange={({ target }) => setRows(rows.with(i, { id, words: target.value }))}
              onBlur={() => change(rows)}
            />
            <button
              type="button"
              className={styles['iconButton']}
              aria-label={i18n.t('prompts.remove', [String(i + 1)])}
              onClick={() => change(rows.toSpliced(i, 1))}
            >
              <X size={16} strokeWidth={1.5} aria-hidden />
            </button>
          </li>
        ))}
      </ol>
      <div className={controls['row']}>
        <button
          type="button"
          className={controls['other']}
          disabled={rows.length >= MOST_PROMPTS}
          onClick={() => setRows([...rows, toRow('')])}
        >
          {i18n.t('prompts.add')}
        </button>
        {prompts !== null && (
          <button type="button" className={controls['other']} onClick={reset}>
            {i18n.t('prompts.reset')}
          </button>
        )}
      </div>
    </>
  );
}
