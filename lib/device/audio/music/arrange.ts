/** A mood and a grid of beats -> every note of the piece, by chance that can be repeated. */
import { type Chance, createChance } from './chance.ts';
import type { Grid } from './grid.ts';
import type { MoodPlan, Part } from './mood-plan.ts';
import { type Harmony, progressionOf } from './progression.ts';
import type { Note, SoundId } from './sounds.ts';

export interface Played {
  readonly sound: SoundId;
  readonly note: Note;
}

export interface Piece {
  readonly pads: readonly Played[];
  readonly basses: readonly Played[];
  readonly others: readonly Played[];
  /** When the kick falls. */
  readonly kicksS: readonly number[];
}

interface Writing {
  readonly plan: MoodPlan;
  readonly grid: Grid;
  readonly chance: Chance;
  readonly durationS: number;
  readonly harmonies: readonly Harmony[];
  /** How full a bar is, 0 to 1. */
  readonly fullness: (bar: number) => number;
}

const BASSES: readonly SoundId[] = ['bass', 'sub'];
const KICKS: readonly SoundId[] = ['kick', 'heart'];
const DRUMS: readonly SoundId[] = ['kick', 'heart', 'snap', 'brush', 'hat', 'shaker', 'tick'];
const BEAT = 4;
const BAR = 16;

export function arrange(plan: MoodPlan, grid: Grid, { seed, durationS }: { seed: number; durationS: number }): Piece {
  const chance = createChance(seed);
  const tonic = plan.tonic + chance.below(5) - 2;
  const harmonies = progressionOf(plan, grid, tonic);
  const writing = { plan, grid, chance, durationS, harmonies, fullness: fullnessOf(grid.lastBeat) };
  const played = plan.parts.flatMap((part) => writePart(part, writing));
  const last = writeLast(writing);
  const isBass = ({ sound }: Played) => BASSES.includes(sound);
  const all = [...played, ...last];
  return {
    pads: writePads(writing),
    basses: all.filter(isBass),
    others: all.filter((one) => !isBass(one)),
    kicksS: played.filter(({ sound }) => KICKS.includes(sound)).map(({ note }) => note.atS),
  };
}

/** Begins small, is full after a fifth, takes a breath past the middle of a longer piece, and is full to the end. */
function fullnessOf(lastBeat: number): (bar: number) => number {
  const bars = Math.ceil(lastBeat / BEAT);
  const build = Math.min(4, Math.max(1, Math.round(bars / 5)));
  const breath = bars >= 12 ? Math.round((bars * 0.6) / 2) * 2 : Number.POSITIVE_INFINITY;
  return (bar) => {
    if (bar === breath || bar === breath + 1) return 0.5;
    return bar < build ? 0.45 + (0.4 * bar) / build : bar < 2 * build ? 0.87 : 1;
  };
}

function writePart(part: Part, writing: Writing): Played[] {
  const { grid, fullness, chance } = writing;
  const rows = part.rows.map((row) => row.replaceAll(' ', ''));
  const turn = chance.below(rows.length);
  const isDrum = DRUMS.includes(part.sound);
  // Drums are still while the last chord is being led in.
  const end = grid.lastBeat * BEAT - (isDrum && grid.lastBeat >= 8 ? 2 * BEAT : 0);
  const played: Played[] = [];
  for (let step = 0; step < end; step++) {
    const bar = Math.floor(step / BAR);
    const { every = 1 } = part;
    if (fullness(bar) < part.from || (bar + 1) % every > 0) continue;
    const row = rows[(turn + Math.floor(bar / 4)) % rows.length] ?? '';
    const sign = row[step % row.length] ?? '.';
    if (sign !== '.') played.push(...writeSign(sign, { part, step }, writing));
  }
  return played;
}

interface Spot {
  readonly part: Part;
  readonly step: number;
}

function writeSign(sign: string, { part, step }: Spot, writing: Writing): Played[] {
  const { plan, grid, chance, harmonies } = writing;
  const stepS = grid.beatS / BEAT;
  const harmony = harmonies.findLast(({ fromBeat }) => fromBeat * BEAT <= step) ?? harmonies[0];
  if (!harmony) return [];
  const accent = step % BEAT === 0 ? 1 : 0.86;
  const isDrum = DRUMS.includes(part.sound);
  const digit = Number(sign);
  const pitches = Number.isNaN(digit) ? [pitchOf(sign, harmony)] : isDrum ? [0] : harmony.voicing;
  const force = (Number.isNaN(digit) ? 0.8 * accent : digit / 9) * (1 + 0.1 * chance.sway());
  const late = isDrum ? 0 : 0.006 * chance.roll();
  const atS = (step + (step % 2 ? plan.swing : 0)) * stepS + late;
  return pitches.flatMap((pitch, voice) => {
    const note = {
      ...noteOf(part, chance),
      // A hand lays a chord down from below.
      atS: atS + voice * 0.007,
      heldS: (part.held ?? 2) * stepS,
      pitch: pitch + 12 * (part.octave ?? 0),
      force: Math.min(1, force),
    };
    // What comes back after the last chord has begun would not belong to it.
    const echoes = echoesOf(part, note, stepS).filter(({ note: { atS: at } }) => at < grid.lastBeat * grid.beatS);
    return [{ sound: part.sound, note }, ...echoes];
  });
}

function pitchOf(sign: string, { voicing, bass, fifth }: Harmony): number {
  if (sign === 'r') return bass;
  if (sign === 'q') return fifth;
  if (sign === 'o') return bass + 12;
  const index = sign.charCodeAt(0) - 97;
  return (voicing[index % voicing.length] ?? 60) + 12 * Math.floor(index / voicing.length);
}

function noteOf({ gain, pan = 0, room = 0 }: Part, chance: Chance) {
  return { gain: 10 ** (gain / 20), pan: pan + 0.06 * chance.sway(), room, seed: chance.below(1e6) };
}

function echoesOf({ sound, echoes = 0 }: Part, note: Note, stepS: number): Played[] {
  return Array.from({ length: echoes }, (_, i) => ({
    sound,
    note: {
      ...note,
      atS: note.atS + 3 * (i + 1) * stepS,
      force: note.force * 0.85 ** (i + 1),
      gain: note.gain * 0.55 ** (i + 1),
      pan: i % 2 ? 0.55 : -0.55,
      room: note.room + 0.2,
    },
  }));
}

/** A tone that two chords have in common is held through both. */
function writePads({ plan, grid, chance, durationS, harmonies }: Writing): Played[] {
  return plan.pads.flatMap(({ sound, gain, octave = 0, voices = 4 }) => {
    const chords = harmonies.map(({ voicing }) => voicing.slice(-voices));
    const since = new Map<number, number>();
    return harmonies.flatMap(({ fromBeat }, i) => {
      const next = harmonies[i + 1];
      const untilS = next ? next.fromBeat * grid.beatS : durationS;
      for (const pitch of chords[i] ?? []) if (!since.has(pitch)) since.set(pitch, fromBeat * grid.beatS);
      const ending = [...since].filter(([pitch]) => !chords[i + 1]?.includes(pitch));
      return ending.map(([pitch, atS]) => {
        since.delete(pitch);
        const note = {
          ...noteOf({ sound, gain, from: 0, rows: [] }, chance),
          pan: 0,
          atS,
          heldS: untilS - atS,
          pitch: pitch + 12 * octave,
          force: 0.75,
        };
        return { sound, note };
      });
    });
  });
}

/** Home: the chord rolled from below, over its root and one soft beat. */
function writeLast({ plan, grid, chance, durationS, harmonies }: Writing): Played[] {
  const atS = grid.lastBeat * grid.beatS;
  const home = harmonies.at(-1);
  if (!home) return [];
  const heldS = durationS - atS;
  const { sound, gain, octave = 0 } = plan.last;
  const roll = [...home.voicing, (home.voicing[0] ?? 60) + 12].map((pitch, i) => ({
    sound,
    note: {
      ...noteOf({ sound, gain, from: 0, rows: [], room: 0.6, pan: 0.12 * (i - 2) }, chance),
      atS: atS + 0.055 * i,
      heldS,
      pitch: pitch + 12 * octave,
      force: 0.78 - 0.03 * i,
    },
  }));
  const low = plan.parts.filter(({ sound: one }) => BASSES.includes(one) || KICKS.includes(one));
  const root = low.map((part) => ({
    sound: part.sound,
    note: { ...noteOf(part, chance), atS, heldS, pitch: home.bass, force: 0.75 },
  }));
  return [...roll, ...root];
}
