/** The cloud's timeline in whole words. Its JSON is kept apart, byte for byte, for the render. */

export type TrackKind = 'video' | 'audio' | 'text' | 'other';

/** Times in milliseconds from the video's start; volume 0 to 1, where the cloud says it. */
export interface Segment {
  readonly name: string;
  readonly startMs: number;
  readonly durationMs: number;
  readonly volume?: number;
}

export interface Track {
  readonly kind: TrackKind;
  readonly name?: string;
  readonly segments: readonly Segment[];
}

export interface Draft {
  readonly tracks: readonly Track[];
  readonly title?: string;
  readonly width?: number;
  readonly height?: number;
}

/** True where there is something to render: at least one track holds a segment. */
export function isExportable(draft: Draft | null): boolean {
  return draft?.tracks.some((track) => track.segments.length > 0) === true;
}
