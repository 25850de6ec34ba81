/** The logo: it signs the last card in the headshot's place. */
import { Image } from 'lucide-react';
import { i18n } from '#i18n';
import type { Brand } from '../../lib/view/brand.ts';
import { useFileAddress } from '../use-file-address.ts';
import type { BrandActions } from './actions.ts';
import styles from './brand.module.css';
import { PictureButtons } from './picture-buttons.tsx';

interface Props {
  readonly logo: Brand['logo'];
  readonly actions: BrandActions;
  readonly onSave: (edit: Pick<Brand, 'logo'>) => void;
}

export function LogoField({ logo, actions, onSave }: Props) {
  const address = useFileAddress(logo, actions.readFile);
  return (
    <div className={styles['picture']}>
      <h3>{i18n.t('brand.logo')}</h3>
      <div className={styles[address ? 'logo' : 'empty']}>
        {address ? <img src={address} alt="" /> : <Image size={20} strokeWidth={1.5} aria-hidden />}
      </div>
      <PictureButtons
        use="logo"
        label={i18n.t('brand.logo')}
        hasPicture={logo !== null}
        keepPicture={actions.keepPicture}
        onChoose={(fileId) => onSave({ logo: fileId })}
        onRemove={() => onSave({ logo: null })}
      />
    </div>
  );
}
