/** How the user's own videos look: who speaks, in which colours and letters, with a sample that is drawn like the videos. */
import { i18n } from '#i18n';
import type { Brand } from '../../lib/view/brand.ts';
import type { BrandActions, BrandTools } from './actions.ts';
import styles from './brand.module.css';
import { ColourField } from './colour-field.tsx';
import { FaceField } from './face-field.tsx';
import { LogoField } from './logo-field.tsx';
import { PortraitField } from './portrait-field.tsx';
import { Sample } from './sample.tsx';
import { TextField } from './text-field.tsx';
import { useEdits } from './use-edits.ts';

interface Props {
  readonly brand: Brand;
  readonly actions: BrandActions;
  /** Null until they are loaded. */
  readonly tools: BrandTools | null;
}

export function BrandKit({ brand, actions, tools }: Props) {
  const { shown, attempt, drop } = useEdits(brand);
  const save = async (edit: Partial<Brand>) => {
    attempt(edit);
    if (!(await actions.save(edit))) drop(edit);
  };
  return (
    <div className={styles['kit']}>
      <p>{i18n.t('brand.about')}</p>
      <div className={styles['sample']}>
        <Sample brand={shown} tools={tools} card="first" label={i18n.t('brand.firstCard')} />
        <Sample brand={shown} tools={tools} card="last" label={i18n.t('brand.lastCard')} />
      </div>
      <div className={styles['names']}>
        <TextField label={i18n.t('brand.name')} value={brand.name} most={80} onSave={(name) => void save({ name })} />
        <TextField label={i18n.t('brand.role')} value={brand.role} most={120} onSave={(role) => void save({ role })} />
      </div>
      <div className={styles['pictures']}>
        <PortraitField portrait={shown.portrait} actions={actions} onTry={attempt} onSave={save} />
        <LogoField logo={shown.logo} actions={actions} onSave={save} />
      </div>
      <ColourField colours={shown.colours} tools={tools} onTry={attempt} onSave={save} />
      <FaceField face={shown.face} faces={tools?.faces ?? []} onSave={(face) => void save({ face })} />
    </div>
  );
}
