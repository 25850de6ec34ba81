/** Where all sounds of a piece meet: two channels, and what goes on into the room. */

/** Arrays of one length, the piece's; 48 000 samples a second. */
export interface Bus {
  readonly left: Float32Array;
  readonly right: Float32Array;
  /** What the room answers to. */
  readonly send: Float32Array;
}

export const RATE = 48_000;

/** Something that sounds: writes its next samples over the block. */
export interface Source {
  fill(block: Float32Array): void;
}

/** Where and how loud a source is heard. */
export interface Place {
  readonly atS: number;
  readonly lengthS: number;
  readonly gain: number;
  /** -1 is left, 1 is right. */
  readonly pan: number;
  /** How much of it goes into the room, beside the gain. */
  readonly room: number;
  /** Gain by seconds since the source began; 0 at its start and at its end. */
  readonly level: (seconds: number) => number;
}

const BLOCK = 64;
const block = new Float32Array(BLOCK);

/** Adds a source to a bus; its level moves in straight lines between blocks of 1.3 ms, so that nothing clicks. */
export function addSource({ left, right, send }: Bus, source: Source, place: Place): void {
  const { gain, pan, room, level } = place;
  const at = Math.round(place.atS * RATE);
  const end = Math.min(left.length, at + Math.round(place.lengthS * RATE));
  const turn = ((pan + 1) * Math.PI) / 4;
  let now = 0;
  for (let from = at; from < end; from += BLOCK) {
    source.fill(block);
    const then = gain * level((from + BLOCK - at) / RATE);
    const step = (then - now) / BLOCK;
    for (let i = 0; i < BLOCK; i++) block[i] = (block[i] ?? 0) * (now + step * i);
    now = then;
    const length = Math.min(BLOCK, end - from);
    if (pan < 1) addBlock(left, { from, length, gain: Math.cos(turn) });
    if (pan > -1) addBlock(right, { from, length, gain: Math.sin(turn) });
    if (room > 0) addBlock(send, { from, length, gain: room });
  }
}

function addBlock(out: Float32Array, { from, length, gain }: { from: number; length: number; gain: number }): void {
  for (let i = 0; i < length; i++) out[from + i] = (out[from + i] ?? 0) + (block[i] ?? 0) * gain;
}

export interface Shape {
  readonly attackS: number;
  /** Until it has fallen to a third of the way down to `sustain`. */
  readonly decayS: number;
  /** Where it stays, of 1, for as long as the note is held. */
  readonly sustain: number;
  readonly releaseS: number;
}

/** The level of a note that is held for a time: rises like a cosine, falls like a string, is let go like a cosine. */
export function shapeLevel({ attackS, decayS, sustain, releaseS }: Shape, heldS: number): (seconds: number) => number {
  return (seconds) => {
    const rise = seconds < attackS ? 0.5 - 0.5 * Math.cos((Math.PI * seconds) / attackS) : 1;
    const fallen = sustain + (1 - sustain) * Math.exp(-Math.max(0, seconds - attackS) / decayS);
    const left = 1 - Math.min(1, Math.max(0, seconds - heldS) / releaseS);
    return rise * fallen * (0.5 - 0.5 * Math.cos(Math.PI * left));
  };
}
