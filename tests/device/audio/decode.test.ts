/** The user's sound files, as ffmpeg writes them, read at our rate. */
import { expect, test } from 'vitest';
import { decodeSound } from '../../../lib/device/audio/decode.ts';
import { levelOf, makeFile } from './ear.ts';

const TEN_SECONDS = { fromMs: 0, lengthMs: 10_000 };

test.each([8000, 22_050, 44_100, 48_000, 96_000])(
  'a file of %i Hz is heard at its own pitch and length',
  async (rate) => {
    const file = makeFile(`sine=frequency=1000:sample_rate=${rate}:duration=2`, '-f', 'wav');
    const sound = await decodeSound(file, TEN_SECONDS);
    const [left = new Float32Array()] = sound?.channels ?? [];
    expect(left.length).toBe(96_000);
    expect(countRises(left)).toBeGreaterThanOrEqual(1999);
    expect(countRises(left)).toBeLessThanOrEqual(2001);
  },
);

test('one channel is heard on both sides, two on their own', async () => {
  const one = await decodeSound(makeFile('sine=duration=1', '-f', 'wav'), TEN_SECONDS);
  expect(one?.channels[0]).toEqual(one?.channels[1]);
  const two = await decodeSound(makeFile('aevalsrc=0.5*sin(440*2*PI*t)|0:d=1', '-f', 'wav'), TEN_SECONDS);
  expect(peakOf(two?.channels[0])).toBeGreaterThan(0.45);
  expect(peakOf(two?.channels[1])).toBeLessThan(0.001);
});

test('the centre of surround sound, where people speak, is heard on both sides', async () => {
  const file = makeFile('aevalsrc=0|0|0.5*sin(440*2*PI*t)|0|0|0:d=1:c=5.1', '-f', 'wav');
  const sound = await decodeSound(file, TEN_SECONDS);
  expect(sound?.channels.map((channel) => peakOf(channel).toFixed(2))).toEqual(['0.35', '0.35']);
});

test('only the stretch that is asked for is read, and from where it begins', async () => {
  // Silent for two seconds, then a tone.
  const file = makeFile('aevalsrc=gte(t\\,2)*0.5*sin(1000*2*PI*t):d=5:s=44100', '-f', 'wav');
  const sound = await decodeSound(file, { fromMs: 1500, lengthMs: 1000 });
  expect(sound?.channels[0].length).toBe(48_000);
  if (!sound) return;
  expect(levelOf(sound, 0, 0.49)).toBeLessThan(-80);
  expect(levelOf(sound, 0.51, 1)).toBeCloseTo(-9, 0);
});

test('a stretch beyond the end of a file has no sound', async () => {
  const file = makeFile('sine=duration=1', '-f', 'wav');
  expect(await decodeSound(file, { fromMs: 5000, lengthMs: 1000 })).toBeNull();
});

test('a file that breaks off is heard as far as it goes', async () => {
  const file = makeFile('sine=duration=4', '-f', 'wav');
  const sound = await decodeSound(file.slice(0, file.size / 2), TEN_SECONDS);
  expect((sound?.channels[0].length ?? 0) / 48_000).toBeCloseTo(2, 1);
});

test('what is no sound is none', async () => {
  expect(await decodeSound(new Blob(['no sound']), TEN_SECONDS)).toBeNull();
  const picture = makeFile('color=size=64x64:duration=0.1', '-frames:v', '1', '-f', 'image2pipe', '-c:v', 'png');
  expect(await decodeSound(picture, TEN_SECONDS)).toBeNull();
});

function countRises(channel: Float32Array): number {
  return channel.reduce((count, value, i) => count + Number((channel[i - 1] ?? 0) < 0 && value >= 0), 0);
}

function peakOf(channel: Float32Array | undefined): number {
  return channel?.reduce((most, value) => Math.max(most, Math.abs(value)), 0) ?? 0;
}
