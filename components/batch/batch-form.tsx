/** Each chosen file with words of its own; where it has none, what stands in the prompt box is for it. */
import { i18n } from '#i18n';
import type { FileView } from '../../lib/view/model.ts';
import type { ChatActions } from '../chat/actions.ts';
import { FileChip } from '../chat/file-chip.tsx';
import { FileLimit } from '../chat/file-chips.tsx';
import styles from './batch.module.css';

interface Props {
  readonly files: readonly FileView[];
  readonly wordsFor: (file: FileView) => string;
  readonly onWrite: (fileId: string, words: string) => void;
  readonly actions: Pick<ChatActions, 'readFile' | 'removeFile'>;
}

export function BatchForm({ files, wordsFor, onWrite, actions }: Props) {
  return (
    <>
      <ol className={styles['form']} aria-label={i18n.t('batch.each')}>
        {files.map((file) => (
          <li key={file.id}>
            <FileChip file={file} actions={actions} />
            <textarea
              rows={1}
              dir="auto"
              value={wordsFor(file)}
              aria-label={i18n.t('batch.wordsFor', [file.name])}
              placeholder={i18n.t('batch.asBelow')}
              onChange={({ target }) => onWrite(file.id, target.value)}
            />
          </li>
        ))}
      </ol>
      <FileLimit files={files} />
    </>
  );
}
