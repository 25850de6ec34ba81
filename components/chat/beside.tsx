/** What goes beside the MP4, on request: captions, a cover, a text for those who do not see the video. */
import { type RefObject, useState } from 'react';
import { i18n } from '#i18n';
import type { JobView, OutputView } from '../../lib/view/model.ts';
import { defaultCover } from '../cover-time.ts';
import { grabFrame } from '../grab-frame.ts';
import { saveFile } from '../save-file.ts';
import type { ChatActions } from './actions.ts';
import styles from './chat.module.css';
import { VoiceRow } from './voice-row.tsx';

interface Props {
  readonly job: JobView;
  readonly output: OutputView;
  readonly address: string;
  readonly player: RefObject<HTMLVideoElement | null>;
  readonly actions: Pick<ChatActions, 'writeSrt' | 'writeAltText' | 'openRecorder' | 'saveBoard'>;
}

export function Beside({ job, output, address, player, actions }: Props) {
  const { board } = job;
  const name = output.name.replace(/\.mp4$/i, '');
  const [coverMs, setCoverMs] = useState(() => defaultCover(job));
  const [said, say] = useState('');
  const choose = () => {
    const atMs = shownAt(player.current) ?? defaultCover(job);
    setCoverMs(atMs);
    say(i18n.t('beside.coverIs', [clock(atMs)]));
  };
  const saveCover = () => {
    grabFrame(address, coverMs).then(
      (png) => saveFile(`${name}.png`, png),
      () => say(i18n.t('beside.noCover')),
    );
  };
  const saveSrt = (srt: string) => saveFile(`${name}.srt`, new Blob([srt], { type: 'application/x-subrip' }));
  const copy = (text: string) => {
    navigator.clipboard.writeText(text).then(
      () => say(i18n.t('beside.copied')),
      () => say(i18n.t('beside.notCopied')),
    );
  };
  return (
    <details className={styles['beside']}>
      <summary>{i18n.t('beside.more')}</summary>
      <div className={styles['row']}>
        <Quiet label={i18n.t('beside.cover')} press={saveCover} />
        <Quiet label={i18n.t('beside.useFrame')} press={choose} />
        {board && (
          <>
            <Quiet label={i18n.t('beside.captions')} press={() => void actions.writeSrt(board).then(saveSrt)} />
            <Quiet label={i18n.t('beside.copyAlt')} press={() => void actions.writeAltText(board).then(copy)} />
          </>
        )}
      </div>
      <p role="status">{said}</p>
      {board && <VoiceRow jobId={job.id} board={board} actions={actions} />}
    </details>
  );
}

function Quiet({ label, press }: { readonly label: string; readonly press: () => void }) {
  return (
    <button type="button" className={styles['quiet']} onClick={press}>
      {label}
    </button>
  );
}

/** Milliseconds; null where the player has not begun, and still shows its poster. */
function shownAt(player: HTMLVideoElement | null): number | null {
  if (!player || (player.currentTime === 0 && player.played.length === 0)) return null;
  return Math.round(player.currentTime * 1000);
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}.${Math.floor((ms % 1000) / 100)}`;
}
