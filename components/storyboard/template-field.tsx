/** The eight templates, each drawn small with the user's own words and colours. */
import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { TemplateId } from '../../lib/view/storyboard.ts';
import type { Editing } from './editing.ts';
import styles from './look.module.css';
import { useSame } from './use-same.ts';

const TEMPLATES = [
  { id: 'statement', name: 'template.statement' },
  { id: 'list', name: 'template.list' },
  { id: 'intro', name: 'template.intro' },
  { id: 'quote', name: 'template.quote' },
  { id: 'number', name: 'template.number' },
  { id: 'before-after', name: 'template.beforeAfter' },
  { id: 'photos', name: 'template.photos' },
  { id: 'clip', name: 'template.clip' },
] as const;

export function TemplateField({ editing }: { readonly editing: Editing }) {
  const { board, desk, edit } = editing;
  return (
    <fieldset className={styles['group']}>
      <legend>{i18n.t('storyboard.template')}</legend>
      <div className={styles['templates']} data-format={board.format}>
        {TEMPLATES.map(({ id, name }) => (
          <label key={id}>
            <input
              type="radio"
              name="template"
              value={id}
              checked={id === board.template}
              onChange={() => edit((old) => desk.edits.setTemplate(old, id))}
            />
            <Sample editing={editing} template={id} />
            <span>{i18n.t(name)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Sample({ editing, template }: { readonly editing: Editing; readonly template: TemplateId }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { desk } = editing;
  const look = useSame({ board: editing.board, brand: editing.brand });
  useEffect(() => {
    // Each in a moment of its own: eight at once would hold up the hand that drags a colour.
    const due = requestIdleCallback(() => {
      if (canvas.current) void desk.drawSample(canvas.current, template, look);
    });
    return () => cancelIdleCallback(due);
  }, [desk, template, look]);
  return <canvas ref={canvas} className={styles['sample']} data-format={look.board.format} aria-hidden />;
}
