/** The files that go with the next message, each with its picture, length and size, and what is the most. */
import { i18n } from '#i18n';
import type { FileView } from '../../lib/view/model.ts';
import { sizeText } from '../size-text.ts';
import type { ChatActions } from './actions.ts';
import styles from './chat.module.css';
import { FileChip } from './file-chip.tsx';

interface Props {
  readonly files: readonly FileView[];
  readonly actions: Pick<ChatActions, 'readFile' | 'removeFile'>;
}

export function FileChips({ files, actions }: Props) {
  return (
    <>
      <ul className={styles['chips']}>
        {files.map((file) => (
          <li key={file.id}>
            <FileChip file={file} actions={actions} />
          </li>
        ))}
      </ul>
      <FileLimit files={files} />
    </>
  );
}

/** What all of them weigh, and what one may. */
export function FileLimit({ files }: Pick<Props, 'files'>) {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  return <p className={styles['why']}>{i18n.t('chat.fileLimit', [sizeText(total)])}</p>;
}
