/** The chords of a piece, each where the grid changes them, and the voices that carry them. */
import type { Grid } from './grid.ts';
import { bassOf, type Chord, type Voicing, voiceChord } from './harmony.ts';
import type { MoodPlan } from './mood-plan.ts';

export interface Harmony {
  readonly fromBeat: number;
  readonly voicing: Voicing;
  readonly bass: number;
  /** The fifth above the bass, or the root where the bass is another one. */
  readonly fifth: number;
}

/** The second round of chords is heard in the third of every four phrases. */
const PHRASE_CHORDS = 4;

/** In their order; the last one is home. `tonic` is a MIDI number. */
export function progressionOf(plan: MoodPlan, { changes, lastBeat }: Grid, tonic: number): Harmony[] {
  const chords = changes.map((_, i): Chord => {
    if (i === changes.length - 1) return plan.cadence;
    const round = plan.rounds[Math.floor(i / PHRASE_CHORDS) % 4 === 2 ? 1 : 0] ?? [];
    return round[i % PHRASE_CHORDS] ?? plan.home;
  });
  let last: Voicing | null = null;
  return [...changes.filter((beat) => beat < lastBeat), lastBeat].map((fromBeat, i) => {
    const chord = (fromBeat === lastBeat ? null : chords[i]) ?? plan.home;
    const voicing = voiceChord(chord, tonic, last);
    last = voicing;
    const [root, quality, low] = chord;
    const fifth = bassOf([low === undefined ? root + 7 : root, quality], tonic);
    return { fromBeat, voicing, bass: bassOf(chord, tonic), fifth };
  });
}
