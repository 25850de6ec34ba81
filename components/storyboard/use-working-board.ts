/** The storyboard under the hands for as long as its editor is open: hears what the records say, and leaves nothing unsaved. */
import { useEffect, useState } from 'react';
import type { Edits } from '../../lib/view/desk.ts';
import type { BoardChange, Storyboard } from '../../lib/view/storyboard.ts';
import { openWorkingBoard, type WorkingBoard } from './working-board.ts';

interface Keeping {
  readonly jobId: string;
  readonly save: (change: BoardChange) => Promise<boolean>;
  readonly tidy: Edits['tidy'];
  readonly isLocked: boolean;
}

export function useWorkingBoard(board: Storyboard, { jobId, save, tidy, isLocked }: Keeping): WorkingBoard {
  const [work] = useState(() => openWorkingBoard(board, (changed, amends) => save({ jobId, board: changed, amends })));
  useEffect(() => {
    if (isLocked) work.restore(board);
    else work.take(board);
  }, [work, board, isLocked]);
  useEffect(() => {
    // A popup is gone as soon as something else is pressed.
    const flush = () => void work.flush();
    window.addEventListener('pagehide', flush);
    window.addEventListener('blur', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('blur', flush);
      work.edit(tidy);
      flush();
    };
  }, [work, tidy]);
  return work;
}
