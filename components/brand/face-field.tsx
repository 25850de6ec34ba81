/** The six bundled fonts, each shown in itself. */
import { i18n } from '#i18n';
import type { FaceId } from '../../lib/view/brand.ts';
import { usePressed } from '../pressed.ts';
import type { BrandTools } from './actions.ts';
import styles from './brand.module.css';

interface Props {
  readonly face: FaceId;
  readonly faces: BrandTools['faces'];
  readonly onSave: (face: FaceId) => void;
}

export function FaceField({ face, faces, onSave }: Props) {
  const [shown, press] = usePressed(face);
  const choose = (id: FaceId) => {
    press(id);
    onSave(id);
  };
  return (
    <fieldset className={styles['field']}>
      <legend>{i18n.t('brand.font')}</legend>
      <div className={styles['faces']}>
        {faces.map(({ id, name, family }) => (
          <label key={id} className={styles['face']} style={{ fontFamily: `"${family}", system-ui` }}>
            <input type="radio" name="face" checked={id === shown} onChange={() => choose(id)} />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
