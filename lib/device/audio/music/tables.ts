/** Waves as tables: made once from their partials, so that nothing in them can fold back as an alias. */
import { createChance } from './chance.ts';

/** No partial of a wave is higher. */
export const HIGHEST_HZ = 13_000;

/** Strengths of the partials 1, 2, 3 ... that fall off by a power. */
export function partialsOf(count: number, slope: number, evens = 1): readonly number[] {
  return Array.from({ length: count }, (_, i) => (i % 2 ? evens : 1) / (i + 1) ** slope);
}

/** Turns of a wave, to be read round and round at any speed; the first sample once more at the end, to read between. */
interface Table {
  readonly samples: Float32Array;
  readonly turns: number;
}

/** Makes the table of a wave for a pitch, or gives the one it made. */
export type TableOf = (hz: number) => Table;

const SIZE = 2048;

/** One turn, with as many of the partials as fit under `HIGHEST_HZ`. */
export function single(partials: readonly number[]): TableOf {
  const made = new Map<number, Table>();
  return (hz) => {
    const count = Math.max(1, Math.min(partials.length, Math.floor(HIGHEST_HZ / hz)));
    const kept = made.get(count);
    if (kept) return kept;
    const table = { samples: new Float32Array(SIZE + 1), turns: 1 };
    for (const [i, strength] of partials.slice(0, count).entries())
      addSine(table.samples, i + 1, { strength, phase: 0 });
    made.set(count, table);
    return table;
  };
}

const MANY_TURNS = 512;
const MANY_SIZE = MANY_TURNS * 128;
const PLAYERS = 7;

/**
 * Many players in unison: every partial is spread over some lines around it, `cents` to either side at most,
 * so that it never quite repeats itself. For pitches that leave all partials under `HIGHEST_HZ`.
 */
export function unison(partials: readonly number[], cents: number): TableOf {
  let made: Table | null = null;
  return () => {
    if (made) return made;
    const chance = createChance(partials.length);
    made = { samples: new Float32Array(MANY_SIZE + 1), turns: MANY_TURNS };
    for (const [i, strength] of partials.entries()) {
      const line = (i + 1) * MANY_TURNS;
      for (let player = 0; player < PLAYERS; player++) {
        const off = Math.round(line * (2 ** ((cents * chance.sway() * chance.roll()) / 1200) - 1));
        addSine(made.samples, line + off, {
          strength: strength / Math.sqrt(PLAYERS),
          phase: 2 * Math.PI * chance.roll(),
        });
      }
    }
    return made;
  };
}

/** Turns of a sine over a whole table, by a rotation that is exact enough for its length. */
function addSine(samples: Float32Array, turns: number, { strength, phase }: { strength: number; phase: number }): void {
  const turn = (2 * Math.PI * turns) / (samples.length - 1);
  const twice = 2 * Math.cos(turn);
  let [now, before] = [strength * Math.sin(phase), strength * Math.sin(phase - turn)];
  for (let i = 0; i < samples.length; i++) {
    samples[i] = (samples[i] ?? 0) + now;
    const next = twice * now - before;
    before = now;
    now = next;
  }
}
