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

export function Prompts({ prompts, onChange }: Props) {
  const kept = prompts ?? SUGGESTIONS.map((key) => i18n.t(key));
  // An empty one is on its way to become one: it is kept when it says something.
  const [rows, setRows] = useState<readonly string[]>(kept);
  const change = (next: readonly string[]) => {
    setRows(next);
    const said = next.map((row) => row.trim()).filter(Boolean);
    if (said.join('\n') !== kept.join('\n')) onChange({ prompts: said });
  };
  const reset = () => {
    setRows(SUGGESTIONS.map((key) => i18n.t(key)));
    onChange({ prompts: null });
  };
  return (
    <>
      <p>{i18n.t('prompts.about')}</p>
      <ol className={styles['prompts']}>
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; its words change while they are written.
          <li key={i}>
            <textarea
              rows={1}
              dir="auto"
              maxLength={PROMPT_ROOM}
              value={row}
              aria-label={i18n.t('prompts.nth', [String(i + 1)])}
              onChange={({ target }) => setRows(rows.with(i, target.value))}
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
          onClick={() => setRows([...rows, ''])}
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
