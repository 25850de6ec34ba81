/** The files on their way to NemoVideo, each with how far it is, and what of the whole has arrived. */
import { i18n } from '#i18n';
import type { FileView } from '../../lib/view/model.ts';
import { sizeText } from '../size-text.ts';
import styles from './chat.module.css';

interface Props {
  readonly files: readonly FileView[];
}

export function UploadList({ files }: Props) {
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const there = files.reduce((sum, file) => sum + (file.state === 'uploaded' ? file.size : 0), 0);
  return (
    <div className={styles['uploads']}>
      {total > 0 && (
        <p className={styles['why']} aria-live="polite">
          {i18n.t('chat.uploadedOf', [sizeText(there), sizeText(total)])}
        </p>
      )}
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <span dir="auto">{file.name}</span>
            <span>{file.isLink ? i18n.t('chat.fromLink') : sizeText(file.size)}</span>
            <Bar file={file} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whole or empty, or moving: what is under way shows that it is, and never a figure that nobody knows. */
function Bar({ file: { name, state } }: { readonly file: FileView }) {
  const isMoving = state === 'uploading';
  const isThere = state === 'uploaded';
  return (
    <div
      className={styles['bar']}
      role="progressbar"
      aria-label={i18n.t('chat.uploadOf', [name])}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={isMoving ? undefined : isThere ? 100 : 0}
      data-unknown={isMoving}
    >
      {(isMoving || isThere) && <i />}
    </div>
  );
}
