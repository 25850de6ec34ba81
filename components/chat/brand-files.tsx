/** The logo and the headshot that are kept for all videos, as files for this one. */
import { ImagePlus } from 'lucide-react';
import { i18n } from '#i18n';
import type { Brand } from '../../lib/view/brand.ts';
import type { FileView } from '../../lib/view/model.ts';
import styles from './chat.module.css';

interface Props {
  readonly brand: Brand | null;
  /** Chosen already. */
  readonly files: readonly FileView[];
  readonly onAdd: (fileId: string, name: string) => void;
}

export function BrandFiles({ brand, files, onAdd }: Props) {
  const kept = [
    { fileId: brand?.logo, name: 'logo', label: i18n.t('brand.addLogo') },
    { fileId: brand?.portrait?.fileId, name: 'headshot', label: i18n.t('brand.addPortrait') },
  ].filter(({ name }) => !files.some((file) => file.name.startsWith(`${name}.`)));
  if (kept.every(({ fileId }) => !fileId)) return null;
  return (
    <div className={styles['row']}>
      {kept.map(
        ({ fileId, name, label }) =>
          fileId && (
            <button key={name} type="button" className={styles['quiet']} onClick={() => onAdd(fileId, name)}>
              <ImagePlus size={16} strokeWidth={1.5} aria-hidden />
              {label}
            </button>
          ),
      )}
    </div>
  );
}
