/** Ground and accent: good pairs to choose from, or colours of one's own. */
import { type CSSProperties, useState } from 'react';
import { i18n } from '#i18n';
import type { Colours } from '../../lib/view/storyboard.ts';
import type { Editing } from './editing.ts';
import styles from './look.module.css';

const PALETTES = [
  { id: 'statement', name: 'palette.ink' },
  { id: 'list', name: 'palette.paper' },
  { id: 'intro', name: 'palette.night' },
  { id: 'quote', name: 'palette.sand' },
  { id: 'number', name: 'palette.pine' },
  { id: 'before-after', name: 'palette.slate' },
  { id: 'photos', name: 'palette.earth' },
  { id: 'clip', name: 'palette.coal' },
] as const;

export function ColourFields({ editing: { board, brand, desk, edit, endDeed } }: { readonly editing: Editing }) {
  const { colours } = board;
  // The accent as it was asked for: one that had to be moved on one ground may do on the next.
  const [asked, ask] = useState(colours.accent);
  const choose = (next: Partial<Colours>, deed?: string) => {
    const accent = next.accent ?? asked;
    ask(accent);
    edit((old) => desk.edits.recolour(old, { ...next, accent }), deed);
  };
  const pairs = [
    ...(brand.colours ? [{ id: 'brand', name: 'palette.brand', colours: brand.colours } as const] : []),
    ...PALETTES.map((palette) => ({ ...palette, colours: desk.palettes[palette.id] })),
  ];
  return (
    <fieldset className={styles['group']}>
      <legend>{i18n.t('storyboard.colours')}</legend>
      <div className={styles['pairs']}>
        {pairs.map((pair) => (
          <label key={pair.id} style={pairStyle(pair.colours)}>
            <input
              type="radio"
              name="palette"
              checked={pair.colours.ground === colours.ground && pair.colours.accent === colours.accent}
              aria-label={i18n.t(pair.name)}
              onChange={() => choose(pair.colours)}
            />
          </label>
        ))}
      </div>
      <div className={styles['own']}>
        <label>
          <input
            type="color"
            value={colours.ground}
            onChange={(event) => choose({ ground: event.target.value }, 'ground')}
            onBlur={endDeed}
          />
          {i18n.t('storyboard.ground')}
        </label>
        <label>
          <input
            type="color"
            value={colours.accent}
            onChange={(event) => choose({ accent: event.target.value }, 'accent')}
            onBlur={endDeed}
          />
          {i18n.t('storyboard.accent')}
        </label>
      </div>
      <p className={styles['hint']} role="status">
        {asked !== colours.accent && i18n.t('storyboard.moved')}
      </p>
    </fieldset>
  );
}

function pairStyle({ ground, accent }: Colours): CSSProperties & Record<`--${string}`, string> {
  return { '--ground': ground, '--accent-of-pair': accent };
}
