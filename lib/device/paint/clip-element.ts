/** The user's clip in a page: the browser plays it, the canvas takes its frames. */
import { CENTRE } from '../open-picture.ts';
import type { Pixels } from './brush.ts';

/** Played clips are set right only when they are this far off: a seek is seen. */
const LOOSE_S = 0.3;
const EXACT_S = 0.02;
/** Before a clip's end there is still a frame. */
const END_S = 0.05;

export interface ClipElement {
  /** The frame it stands at; null until there is one. */
  pixels(): Pixels | null;
  /** Plays on from that moment, or stands at it. The last frame stays where the clip is over. */
  follow(atMs: number, isPlaying: boolean): void;
  rest(): void;
  close(): void;
}

/** `onFrame` is called when a frame has come that was waited for. */
export function openClipElement(blob: Blob, onFrame: () => void): ClipElement {
  const video = document.createElement('video');
  const address = URL.createObjectURL(blob);
  video.muted = true;
  video.playsInline = true;
  video.preload = 'auto';
  video.src = address;
  video.addEventListener('loadeddata', onFrame);
  video.addEventListener('seeked', onFrame);
  const rest = () => {
    if (!video.paused) video.pause();
  };
  return {
    pixels() {
      const { videoWidth: width, videoHeight: height } = video;
      return video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && width > 0
        ? { source: video, width, height, focus: CENTRE }
        : null;
    },
    follow(atMs, isPlaying) {
      if (video.readyState < HTMLMediaElement.HAVE_METADATA) return;
      const at = Math.min(atMs / 1000, Math.max(0, video.duration - END_S));
      const isOver = atMs / 1000 > at;
      if (isPlaying && !isOver) void video.play().catch(() => {});
      else rest();
      const isOff = Math.abs(video.currentTime - at) > (isPlaying ? LOOSE_S : EXACT_S);
      if (isOff && !video.seeking) video.currentTime = at;
    },
    rest,
    close() {
      rest();
      video.removeAttribute('src');
      URL.revokeObjectURL(address);
    },
  };
}
