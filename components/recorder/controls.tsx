/** The buttons of each phase, and what there is to say about it. */
import { Mic, Pause, Play, Square } from 'lucide-react';
import { useRef } from 'react';
import { i18n } from '#i18n';
import styles from './recorder.module.css';
import type { RecorderActions, RecorderView } from './recorder-view.ts';

const ACCEPT = '.mp3,.m4a,.aac,.wav,.ogg,.oga,.opus,.webm,.flac';
const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

interface Props {
  readonly view: RecorderView;
  readonly actions: RecorderActions;
  readonly isPlaying: boolean;
  readonly onListen: () => void;
}

export function Controls({ view: { phase, voice }, actions, isPlaying, onListen }: Props) {
  const listen = (
    <button type="button" className={styles['other']} onClick={onListen}>
      {isPlaying ? <Pause {...ICON} /> : <Play {...ICON} />}
      {i18n.t(isPlaying ? 'recorder.pause' : 'recorder.listen')}
    </button>
  );
  switch (phase.name) {
    case 'idle':
    case 'asking':
      return (
        <div className={styles['row']}>
          <button type="button" className={styles['main']} disabled={phase.name === 'asking'} onClick={actions.record}>
            <Mic {...ICON} />
            {i18n.t(voice === false ? 'recorder.record' : 'recorder.recordAnew')}
          </button>
          {voice === false && <FileButton onChoose={actions.choose} />}
          {typeof voice === 'string' && listen}
          {voice !== false && (
            <button type="button" className={styles['other']} onClick={actions.remove}>
              {i18n.t('recorder.remove')}
            </button>
          )}
        </div>
      );
    case 'recording':
      return (
        <div className={styles['row']}>
          <button type="button" className={styles['main']} onClick={actions.stop}>
            <Square {...ICON} />
            {i18n.t('recorder.stop')}
          </button>
        </div>
      );
    case 'taken':
      return (
        <div className={styles['row']}>
          <button type="button" className={styles['main']} onClick={actions.use}>
            {i18n.t('recorder.use')}
          </button>
          {listen}
          <button type="button" className={styles['other']} onClick={actions.again}>
            {i18n.t('recorder.again')}
          </button>
        </div>
      );
    default:
      return phase satisfies never;
  }
}

function FileButton({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept={ACCEPT}
        className={styles['hidden']}
        tabIndex={-1}
        aria-hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onChoose(file);
          event.target.value = '';
        }}
      />
      <button type="button" className={styles['other']} onClick={() => picker.current?.click()}>
        {i18n.t('recorder.chooseFile')}
      </button>
    </>
  );
}
