/** The stand-in's timeline: t, tt, sg, d and m, written as the cloud would write it. */

export const VIDEO = 0;
export const AUDIO = 1;
export const TEXT = 7;

/** One piece of a track. `st` and `d` in milliseconds, `vol` 0 to 1. */
export interface RawSegment {
  readonly st: number;
  readonly d: number;
  readonly vol?: number;
  readonly m: { readonly title: string; readonly source?: string };
}

export interface RawTrack {
  readonly tt: number;
  readonly sg: readonly RawSegment[];
}

export interface RawDraft {
  readonly t: readonly RawTrack[];
  readonly m: {
    readonly title: string;
    readonly width: number;
    readonly height: number;
    /** The digits of a number that no JavaScript number can hold. */
    readonly seed: string;
  };
}

/** The draft's JSON. Its seed is a bare number beyond 2^53, so that a client that parses and writes it again is caught. */
export function writeDraft(draft: RawDraft | null): string {
  return draft === null ? 'null' : JSON.stringify(draft).replace(/"seed":"(\d+)"/, '"seed": $1');
}

export function trackOf(draft: RawDraft, kind: number): readonly RawSegment[] {
  return draft.t.find((track) => track.tt === kind)?.sg ?? [];
}

export function durationOf(draft: RawDraft): number {
  return Math.max(0, ...draft.t.flatMap((track) => track.sg.map(({ st, d }) => st + d)));
}

/** The draft with this track's segments; a track without any goes. */
export function withTrack(draft: RawDraft, kind: number, sg: readonly RawSegment[]): RawDraft {
  const others = draft.t.filter((track) => track.tt !== kind);
  const t = sg.length === 0 ? others : [...others, { tt: kind, sg }];
  return { ...draft, t: t.toSorted((a, b) => a.tt - b.tt) };
}
