/** How the whole looks: its template, its format, its colours. */
import { FormatRow } from '../chat/shape-row.tsx';
import { ColourFields } from './colour-fields.tsx';
import type { Editing } from './editing.ts';
import styles from './look.module.css';
import { TemplateField } from './template-field.tsx';

export function LookPanel({ editing }: { readonly editing: Editing }) {
  const { board, edit } = editing;
  return (
    <>
      <TemplateField editing={editing} />
      <div className={styles['shape']}>
        <FormatRow format={board.format} onChoose={(format) => edit((old) => ({ ...old, format }))} />
      </div>
      <ColourFields editing={editing} />
    </>
  );
}
