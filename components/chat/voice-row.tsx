/** The user's own voice over the video: leads to the recorder, and shows that a voice is there. */
import { Mic } from 'lucide-react';
import { i18n } from '#i18n';
import type { Storyboard } from '../../lib/view/storyboard.ts';
import type { ChatActions } from './actions.ts';
import styles from './chat.module.css';

interface Props {
  readonly jobId: string;
  readonly board: Storyboard;
  readonly actions: Pick<ChatActions, 'openRecorder' | 'saveBoard'>;
}

export function VoiceRow({ jobId, board, actions }: Props) {
  const hasVoice = board.voice !== null;
  return (
    <div className={styles['voice']}>
      {hasVoice && <span>{i18n.t('recorder.isIn')}</span>}
      <button type="button" className={styles['quiet']} onClick={actions.openRecorder}>
        {!hasVoice && <Mic size={16} strokeWidth={1.5} aria-hidden />}
        {i18n.t(hasVoice ? 'recorder.change' : 'recorder.title')}
      </button>
      {hasVoice && (
        <button
          type="button"
          className={styles['quiet']}
          onClick={() => void actions.saveBoard({ jobId, board: { ...board, voice: null }, amends: false })}
        >
          {i18n.t('recorder.remove')}
        </button>
      )}
    </div>
  );
}
