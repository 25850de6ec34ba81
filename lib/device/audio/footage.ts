/** The sound of the user's own footage: which part of which clip is heard when. */
import type { Scene } from '../../view/storyboard.ts';
import type { Pcm } from './pcm.ts';

/** A part of a clip and its place in the film, in milliseconds. */
export interface Span {
  readonly fileId: string;
  readonly fromMs: number;
  readonly startMs: number;
  readonly lengthMs: number;
}

/** The sound of a span, from its beginning on. */
export interface Take {
  readonly startMs: number;
  readonly lengthMs: number;
  readonly sound: Pcm;
}

/** Scenes that go on in the same clip are one span, so that nothing fades between them. */
export function spansOf(cuts: readonly { readonly scene: Scene; readonly startMs: number }[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { scene, startMs } of cuts) {
    const { media, durationMs: lengthMs } = scene;
    if (media?.kind !== 'clip') continue;
    const last = spans.at(-1);
    const { fileId, fromMs } = media;
    const goesOn =
      last?.fileId === fileId && last.startMs + last.lengthMs === startMs && last.fromMs + last.lengthMs === fromMs;
    if (last && goesOn) spans.splice(-1, 1, { ...last, lengthMs: last.lengthMs + lengthMs });
    else spans.push({ fileId, fromMs, startMs, lengthMs });
  }
  return spans;
}

/** 20 ms. */
const EDGE = 960;

/** Adds a take to a mix at its place, faded at its edges, wherever it ends. */
export function addTake({ channels }: Pcm, { startMs, lengthMs, sound }: Take): void {
  const at = Math.round(startMs * 48);
  const length = Math.min(Math.round(lengthMs * 48), sound.channels[0].length, channels[0].length - at);
  for (const [side, channel] of channels.entries()) {
    const from = sound.channels[side];
    for (let i = 0; i < length; i++) {
      const fade = Math.min(1, i / EDGE, (length - 1 - i) / EDGE);
      channel[at + i] = (channel[at + i] ?? 0) + (from?.[i] ?? 0) * fade;
    }
  }
}
