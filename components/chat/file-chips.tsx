/** The files that go with the next message. */
import { X } from 'lucide-react';
import { i18n } from '#i18n';
import type { FileView } from '../../lib/view/model.ts';
import { sizeText } from '../size-text.ts';
import styles from './chat.module.css';

interface Props {
  readonly files: readonly FileView[];
  readonly onRemove: (fileId: string) => void;
}

export function FileChips({ files, onRemove }: Props) {
  if (files.length === 0) return null;
  return (
    <ul className={styles['chips']}>
      {files.map((file) => (
        <li key={file.id} className={styles['chip']}>
          <span>{file.name}</span>
          <span>{file.isLink ? i18n.t('chat.fromLink') : sizeText(file.size)}</span>
          <button
            type="button"
            className={styles['iconButton']}
            aria-label={i18n.t('chat.removeFile', [file.name])}
            onClick={() => onRemove(file.id)}
          >
            <X size={16} strokeWidth={1.5} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
