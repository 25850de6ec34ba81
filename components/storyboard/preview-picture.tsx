/** The film as it will be, on a canvas: what stands in it is told by the playhead. */
import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { Desk, Look } from '../../lib/view/desk.ts';
import type { Playhead } from './playhead.ts';
import styles from './storyboard.module.css';

interface Props extends Look {
  readonly desk: Desk;
  readonly playhead: Playhead;
}

export function PreviewPicture({ desk, playhead, board, brand }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useRef<ReturnType<Desk['openPreview']>>(null);
  useEffect(() => {
    if (!canvas.current) return;
    performance.mark(OPENED);
    const preview = desk.openPreview(canvas.current);
    shown.current = preview;
    const draw = () => {
      const { atMs, isPlaying } = playhead.get();
      preview.draw(atMs, isPlaying);
    };
    draw();
    const unsubscribe = playhead.subscribe(draw);
    return () => {
      unsubscribe();
      preview.close();
    };
  }, [desk, playhead]);
  useEffect(() => {
    void shown.current?.show({ board, brand }).then(measureFirst);
  }, [board, brand]);
  return (
    <canvas
      ref={canvas}
      className={styles['picture']}
      data-format={board.format}
      role="img"
      aria-label={i18n.t('storyboard.preview')}
    />
  );
}

const OPENED = 'preview-opened';

/** How long it took from opening to the first frame, for whoever looks at the browser's performance marks. */
function measureFirst(): void {
  if (performance.getEntriesByName(OPENED).length === 0) return;
  performance.measure('preview-first-frame', OPENED);
  performance.clearMarks(OPENED);
}
