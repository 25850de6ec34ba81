/** What is said, as captions that a player shows. */

/** Milliseconds from the start. */
interface Cue {
  readonly startMs: number;
  readonly endMs: number;
  readonly words: string;
}

/** The captions as an address. */
export function toCaptions(cues: readonly Cue[]): string {
  const blocks = cues.map(({ startMs, endMs, words }) => `${clock(startMs)} --> ${clock(endMs)}\n${words}`);
  return `data:text/vtt,${encodeURIComponent(['WEBVTT', ...blocks].join('\n\n'))}`;
}

function clock(ms: number): string {
  return new Date(ms).toISOString().slice(11, 23);
}
