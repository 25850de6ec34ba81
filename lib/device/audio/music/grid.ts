/** The beats under a film: a tempo that brings chord changes near the cuts, and a last chord that has time to ring. */

export interface Meter {
  readonly bpm: number;
  /** How long a chord stays where no cut changes it. */
  readonly beatsPerChord: 4 | 8;
}

export interface Grid {
  readonly beatS: number;
  /** The beat on which the last chord begins; even. */
  readonly lastBeat: number;
  /** The beats on which chords change before the last one: 0 first, at least two beats apart. */
  readonly changes: readonly number[];
}

interface Span {
  readonly durationS: number;
  readonly cutsS: readonly number[];
}

/** The tempo may give way by this part: nobody hears 5 %. */
const MOST_BEND = 0.05;
const BEND_STEP = 0.005;
const RING_S = 3.4;
const MOST_RING = 0.45;
/** The last chord begins with the last scene where that leaves it as long as this, in seconds. */
const [SHORT_END_S, LONG_END_S] = [2.2, 4.6];
const LEAST_BEATS = 2;

export function gridFor(span: Span, meter: Meter): Grid {
  const [best] = candidates(span, meter).toSorted((a, b) => a.cost - b.cost);
  const { beatS, lastBeat } = best ?? { beatS: 60 / meter.bpm, lastBeat: 0 };
  return { beatS, lastBeat, changes: changesOf(span.cutsS, { beatS, lastBeat, every: everyOf(lastBeat, meter) }) };
}

/** A short piece changes its chords faster, or it would have one only. */
function everyOf(lastBeat: number, { beatsPerChord }: Meter): number {
  return lastBeat < 12 ? 2 : lastBeat < 24 ? 4 : beatsPerChord;
}

/** Chords change on every second beat at most, so that is what a cut can be near to. */
function toEven(beat: number): number {
  return 2 * Math.round(beat / 2);
}

function candidates(span: Span, { bpm }: Meter) {
  const { durationS, cutsS } = span;
  const endS = durationS - (cutsS.at(-1) ?? 0);
  const ringS = endS >= SHORT_END_S && endS <= LONG_END_S ? endS : Math.min(RING_S, durationS * MOST_RING);
  return Array.from({ length: 1 + (2 * MOST_BEND) / BEND_STEP }, (_, i) => i * BEND_STEP - MOST_BEND).flatMap(
    (bend) => {
      const beatS = (60 / bpm) * (1 + bend);
      const near = toEven((durationS - ringS) / beatS);
      return [near - 2, near, near + 2]
        .filter((lastBeat) => lastBeat >= 0)
        .map((lastBeat) => {
          const before = cutsS.filter((cut) => cut > beatS && cut < (lastBeat - 1) * beatS);
          const misses = before.map((cut) => (cut / beatS - toEven(cut / beatS)) ** 2);
          const miss = misses.reduce((sum, one) => sum + one, 0) / Math.max(1, misses.length);
          const rings = ((durationS - lastBeat * beatS - ringS) / 1.2) ** 2;
          const odd = lastBeat % 4 === 0 ? 0 : 0.15;
          return { beatS, lastBeat, cost: miss + rings + odd + Math.abs(bend) };
        });
    },
  );
}

interface Changing extends Omit<Grid, 'changes'> {
  readonly every: number;
}

function changesOf(cutsS: readonly number[], { beatS, lastBeat, every }: Changing): number[] {
  const wanted = [...new Set(cutsS.map((cut) => toEven(cut / beatS)))].toSorted((a, b) => a - b);
  const atCuts = [0, ...wanted.filter((beat) => beat >= LEAST_BEATS && beat <= lastBeat - LEAST_BEATS)];
  return atCuts.flatMap((beat, i) => {
    const next = atCuts[i + 1] ?? lastBeat;
    const changes = [beat];
    for (let bar = (Math.floor(beat / every) + 1) * every; bar <= next - LEAST_BEATS; bar += every) {
      if (bar - beat >= LEAST_BEATS) changes.push(bar);
    }
    return changes;
  });
}
