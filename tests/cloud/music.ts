/** A quiet bed of slow chords as a WAV file: sines alone, so that no recording has to be shipped. */

const RATE = 48_000;
const BAR_S = 2;
const CHORDS = [
  [130.81, 196.0, 329.63, 493.88],
  [110.0, 164.81, 261.63, 392.0],
  [87.31, 130.81, 220.0, 329.63],
  [98.0, 146.83, 246.94, 293.66],
] as const;

/** Stereo, 16 bit, 48 kHz; silence where the volume is 0. */
export function makeMusic(seconds: number, volume: number): Buffer {
  const frames = Math.round(seconds * RATE);
  const wav = Buffer.alloc(44 + frames * 4);
  writeHead(wav, frames * 4);
  if (volume <= 0) return wav;
  for (let i = 0; i < frames; i += 1) {
    const t = i / RATE;
    const loud = 0.4 * volume * Math.min(1, t / 0.4, (seconds - t) / 1.2);
    wav.writeInt16LE(Math.round(32_000 * loud * sample(t, 0)), 44 + i * 4);
    wav.writeInt16LE(Math.round(32_000 * loud * sample(t, 0.0007)), 46 + i * 4);
  }
  return wav;
}

/** The chord of this bar swells while the one before it fades, over one soft note a second. */
function sample(t: number, width: number): number {
  const bar = Math.floor(t / BAR_S);
  const within = t - bar * BAR_S;
  const swell = Math.min(1, within / 0.5);
  const before = bar > 0 ? chord(bar - 1, t + width) * (1 - swell) : 0;
  const notes = CHORDS[bar % CHORDS.length] ?? CHORDS[0];
  const beat = t % 1;
  const bell = Math.sin(2 * Math.PI * 2 * (notes[2 + (Math.floor(t) % 2)] ?? 0) * t) * Math.exp(-5 * beat) * 0.22;
  return chord(bar, t + width) * swell + before + bell * Math.min(1, beat / 0.01);
}

function chord(bar: number, t: number): number {
  const notes = CHORDS[bar % CHORDS.length] ?? CHORDS[0];
  return notes.reduce((sum, hz, i) => sum + Math.sin(2 * Math.PI * hz * t) / (2 + i), 0) * 0.55;
}

function writeHead(wav: Buffer, bytes: number): void {
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(36 + bytes, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(2, 22);
  wav.writeUInt32LE(RATE, 24);
  wav.writeUInt32LE(RATE * 4, 28);
  wav.writeUInt16LE(4, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(bytes, 40);
}
