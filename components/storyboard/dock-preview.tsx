/** The storyboard in the dock: its film, small, with what it is in a line. */
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { Look } from '../../lib/view/desk.ts';
import type { ChatActions } from '../chat/actions.ts';
import { factsLine } from '../facts-line.ts';
import { createPlayhead } from './playhead.ts';
import { PreviewPicture } from './preview-picture.tsx';
import { Scrubber } from './scrubber.tsx';
import styles from './storyboard.module.css';
import { lengthOf, secondsText, settledAt } from './times.ts';
import { useDesk } from './use-desk.ts';
import { useSame } from './use-same.ts';

interface Props extends Look {
  readonly openDesk: ChatActions['openDesk'];
  /** The machine has other work: nothing moves by itself. */
  readonly isBusy: boolean;
}

export function DockPreview({ openDesk, isBusy, ...look }: Props) {
  const { board, brand } = useSame(look);
  const desk = useDesk(openDesk);
  const [playhead] = useState(() => createPlayhead(settledAt(board, board.scenes[0]?.id ?? '')));
  const lengthMs = lengthOf(board);
  const movesByItself = desk !== null && !isBusy;
  useEffect(() => {
    if (!movesByItself || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    playhead.seek(0);
    playhead.play(lengthOf(board));
    return playhead.pause;
  }, [movesByItself, playhead, board]);
  const title = board.scenes.find(({ text }) => text)?.text ?? '';
  const count = board.scenes.length;
  const facts = [
    i18n.t('storyboard.sceneCount', count, [String(count)]),
    i18n.t('storyboard.seconds', [secondsText(lengthMs)]),
    board.format,
  ];
  return (
    <div className={styles['inDock']}>
      {desk ? (
        <PreviewPicture desk={desk} playhead={playhead} board={board} brand={brand} />
      ) : (
        <div className={styles['picture']} data-format={board.format} />
      )}
      <div className={styles['beside']}>
        <p className={styles['title']} dir="auto" lang={board.language}>
          {title}
        </p>
        <p className={styles['facts']}>{factsLine(facts)}</p>
        <Scrubber playhead={playhead} lengthMs={lengthMs} />
      </div>
    </div>
  );
}
