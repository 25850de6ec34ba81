/** Which files can be shown in a scene or heard with it. */
import type { SceneMedia } from '../../lib/view/storyboard.ts';

export const MEDIA_TYPES = '.jpg,.jpeg,.png,.gif,.webp,.mp4,.mov,.webm,.mkv';
export const SOUND_TYPES = '.mp3,.wav,.m4a,.aac';

export function kindOfFile({ name }: Pick<File, 'name'>): SceneMedia['kind'] {
  return /\.(?:jpe?g|png|gif|webp)$/i.test(name) ? 'image' : 'clip';
}
