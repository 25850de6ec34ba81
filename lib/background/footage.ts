/** What the cloud takes as footage, told before anything is uploaded. */
import type { Failure } from '../view/model.ts';

const FORMATS = ['mp4', 'mov', 'avi', 'webm', 'mkv', 'jpg', 'jpeg', 'png', 'gif', 'webp', 'mp3', 'wav', 'm4a', 'aac'];
/** What stays on this device may also be what browsers record, and what they alone have to read. */
export const KEPT_HERE = [...FORMATS, 'ogg', 'oga', 'opus', 'flac'];
const LARGEST = 500 * 1024 * 1024;

/** Why this file cannot go, or null. Size in bytes. */
export function checkFootage(name: string, size: number, formats = FORMATS): Failure | null {
  const ending = name.split('.').pop()?.toLowerCase() ?? '';
  if (!formats.includes(ending)) return { code: 'unsupported-file', next: 'choose-file', subject: name };
  if (size > LARGEST) return { code: 'file-too-large', next: 'choose-file', subject: name };
  return size === 0 ? { code: 'file-empty', next: 'choose-file', subject: name } : null;
}
