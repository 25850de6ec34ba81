/** The colours: each template's own, a palette, or the user's; an accent that nobody could read is moved until one can. */
import { useState } from 'react';
import { i18n } from '#i18n';
import type { Brand } from '../../lib/view/brand.ts';
import type { Colours } from '../../lib/view/storyboard.ts';
import type { BrandTools } from './actions.ts';
import styles from './brand.module.css';
import { ColourInput } from './colour-input.tsx';
import { PALETTES } from './palettes.ts';

interface Props {
  readonly colours: Brand['colours'];
  readonly tools: BrandTools | null;
  /** Shows it without keeping it. */
  readonly onTry: (edit: Pick<Brand, 'colours'>) => void;
  readonly onSave: (edit: Pick<Brand, 'colours'>) => void;
}

export function ColourField({ colours, tools, onTry, onSave }: Props) {
  const [moved, setMoved] = useState<{ readonly from: string; readonly to: string } | null>(null);
  const shown = colours ?? PALETTES[0].colours;
  const choose = (chosen: Colours | null) => {
    setMoved(null);
    onSave({ colours: chosen });
  };
  const mix = (edit: Partial<Colours>) => {
    const wanted = { ...shown, ...edit };
    const accent = tools?.readable(wanted.accent, wanted.ground) ?? wanted.accent;
    setMoved(accent === wanted.accent ? null : { from: wanted.accent, to: accent });
    onSave({ colours: { ...wanted, accent } });
  };
  return (
    <fieldset className={styles['field']}>
      <legend>{i18n.t('brand.colours')}</legend>
      <div className={styles['palettes']}>
        <label className={styles['choice']}>
          <input type="radio" name="palette" checked={colours === null} onChange={() => choose(null)} />
          {i18n.t('brand.templateColours')}
        </label>
        {PALETTES.map((palette) => (
          <Swatch key={palette.name} palette={palette} isChosen={isSame(colours, palette.colours)} onChoose={choose} />
        ))}
      </div>
      <div className={styles['inputs']}>
        <span className={styles['hint']}>{i18n.t('brand.ownColours')}</span>
        <ColourInput
          label={i18n.t('brand.ground')}
          value={shown.ground}
          onTry={(ground) => onTry({ colours: { ...shown, ground } })}
          onSave={(ground) => mix({ ground })}
        />
        <ColourInput
          label={i18n.t('brand.accent')}
          value={shown.accent}
          onTry={(accent) => onTry({ colours: { ...shown, accent } })}
          onSave={(accent) => mix({ accent })}
        />
      </div>
      <p role="status" className={styles['hint']}>
        {moved ? i18n.t('brand.accentMoved', [moved.from, moved.to]) : ''}
      </p>
    </fieldset>
  );
}

interface SwatchProps {
  readonly palette: (typeof PALETTES)[number];
  readonly isChosen: boolean;
  readonly onChoose: (colours: Colours) => void;
}

function Swatch({ palette: { name, colours }, isChosen, onChoose }: SwatchProps) {
  return (
    <label className={styles['swatch']} title={i18n.t(name)} style={{ background: colours.ground }}>
      <input
        type="radio"
        name="palette"
        aria-label={i18n.t(name)}
        checked={isChosen}
        onChange={() => onChoose(colours)}
      />
      <i style={{ background: colours.accent }} />
    </label>
  );
}

function isSame(a: Colours | null, b: Colours): boolean {
  return a?.ground === b.ground && a.accent === b.accent;
}
