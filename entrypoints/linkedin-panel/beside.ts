/** What LinkedIn asks for beside the video: captions, a cover, a text for those who do not see it. */
import { defaultCover } from '../../components/cover-time.ts';
import { grabFrame } from '../../components/grab-frame.ts';
import { saveFile } from '../../components/save-file.ts';
import { writeAltText, writeSrt } from '../../lib/device/storyboard/captions.ts';
import type { JobView } from '../../lib/view/model.ts';

export function saveCaptions({ board, output }: JobView): void {
  if (board) saveFile(`${stemOf(output)}.srt`, new Blob([writeSrt(board)], { type: 'application/x-subrip' }));
}

export async function saveCover(job: JobView, video: Blob): Promise<void> {
  const address = URL.createObjectURL(video);
  try {
    saveFile(`${stemOf(job.output)}.png`, await grabFrame(address, defaultCover(job)));
  } finally {
    URL.revokeObjectURL(address);
  }
}

export async function copyAltText({ board }: JobView): Promise<void> {
  if (board) await navigator.clipboard.writeText(writeAltText(board));
}

function stemOf(output: JobView['output']): string {
  return (output?.name ?? 'linkedin-video.mp4').replace(/\.mp4$/i, '');
}
