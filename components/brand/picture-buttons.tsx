/** Chooses a picture, or takes it away; and says why one was not taken. */
import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { BrandActions, PictureFault } from './actions.ts';
import styles from './brand.module.css';

const FAULTS = {
  portrait: 'brand.portraitUnsupported',
  logo: 'brand.logoUnsupported',
} as const;
const ACCEPT = { portrait: '.jpg,.jpeg,.png,.webp', logo: '.png,.svg,.webp' } as const;

interface Props {
  readonly use: 'portrait' | 'logo';
  readonly label: string;
  readonly hasPicture: boolean;
  readonly keepPicture: BrandActions['keepPicture'];
  readonly onChoose: (fileId: string) => void;
  readonly onRemove: () => void;
}

export function PictureButtons({ use, label, hasPicture, keepPicture, onChoose, onRemove }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<{ readonly fault: PictureFault; readonly name: string } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const take = async (file: File) => {
    setBusy(true);
    const kept = await keepPicture(file, use);
    setBusy(false);
    setRefused('fault' in kept ? { fault: kept.fault, name: file.name } : null);
    if ('fileId' in kept) onChoose(kept.fileId);
  };
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept={ACCEPT[use]}
        className={styles['hidden']}
        tabIndex={-1}
        aria-hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void take(file);
          event.target.value = '';
        }}
      />
      <div className={styles['row']}>
        <button type="button" className={styles['button']} disabled={isBusy} onClick={() => picker.current?.click()}>
          {i18n.t(hasPicture ? 'brand.replace' : 'brand.choose')}
          <span className={styles['hidden']}> {label}</span>
        </button>
        {hasPicture && (
          <button type="button" className={styles['button']} onClick={onRemove}>
            {i18n.t('brand.remove')}
            <span className={styles['hidden']}> {label}</span>
          </button>
        )}
      </div>
      {refused && (
        <p role="alert" className={styles['refused']}>
          {refusal(refused.fault, use, refused.name)}
        </p>
      )}
    </>
  );
}

function refusal(fault: PictureFault, use: Props['use'], name: string): string {
  switch (fault) {
    case 'unsupported':
      return i18n.t(FAULTS[use], [name]);
    case 'too-large':
      return i18n.t('brand.tooLarge', [name]);
    case 'unreadable':
      return i18n.t('brand.unreadable', [name]);
    case 'not-kept':
      return i18n.t('failure.storageFull');
    default:
      return fault satisfies never;
  }
}
