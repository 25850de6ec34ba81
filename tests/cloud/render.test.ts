/** The stand-in's exports: every form of the reply, every refusal, and films that are what the draft says. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import ffmpeg from '@ffmpeg-installer/ffmpeg';
import { createCanvas } from '@napi-rs/canvas';
import { BlobSource, Input, MP4 } from 'mediabunny';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { call, type Guest, openGuest, RENDER, toForm } from './caller.ts';
import { CDN_HOST, type Cloud, type RenderView, startCloud } from './cloud.ts';
import { DEFAULT_MODES } from './modes.ts';

const QUICK = { generationMs: 20, heartbeatMs: 10, renderMs: 0, tokensPerAddress: 100 };
const POST = 'Format 1:1\n"""\nWe ship every week.\nSmall steps, short nights.\n"""';

let cloud: Cloud;
let guest: Guest;
let film: RenderView;
beforeAll(async () => {
  cloud = await startCloud({ modes: QUICK });
  guest = await openGuest(cloud, 'guest');
  const red = createCanvas(300, 200);
  red.getContext('2d').fillStyle = '#d02020';
  red.getContext('2d').fillRect(0, 0, 300, 200);
  const path = `/api/upload-video/nemo_agent/me/${guest.sessionId}`;
  await guest.call('POST', path, toForm([{ name: 'red.png', bytes: red.toBuffer('image/png') }]));
  await guest.say(POST);
  await guest.render('render_1');
  film = await untilDone('render_1');
}, 60_000);
afterEach(() => {
  Object.assign(cloud.modes, DEFAULT_MODES, QUICK);
});
afterAll(() => cloud.close());

function untilDone(id: string): Promise<RenderView> {
  const look = () => {
    const render = cloud.renders().find((candidate) => candidate.id === id);
    if (render?.status !== 'completed' && render?.status !== 'failed') throw new Error(`${id} is not done`);
    return render;
  };
  return vi.waitFor(look, { timeout: 40_000 });
}

/** The colours of a moment of the film, shrunk to 64 × 64. */
function pixelsAt(seconds: number): Buffer {
  const words = ['-loglevel', 'error', '-ss', String(seconds), '-i', film.path, '-frames:v', '1', '-s', '64x64'];
  return spawnSync(ffmpeg.path, [...words, '-pix_fmt', 'rgb24', '-f', 'rawvideo', '-']).stdout;
}

describe('films', () => {
  test('a film has the size and the length of its draft, H.264 and AAC, index first', async () => {
    const bytes = await readFile(film.path);
    const input = new Input({ source: new BlobSource(new Blob([new Uint8Array(bytes)])), formats: [MP4] });
    const video = await input.getPrimaryVideoTrack();
    const audio = await input.getPrimaryAudioTrack();
    expect([video?.codec, video?.displayWidth, video?.displayHeight]).toEqual(['avc', 1080, 1080]);
    expect([audio?.codec, audio?.numberOfChannels]).toEqual(['aac', 2]);
    expect(await input.computeDuration()).toBeCloseTo(film.durationMs / 1000, 1);
    expect(film).toMatchObject({ durationMs: 6000, width: 1080, height: 1080, size: bytes.length });
    expect(film.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
    expect(bytes.length).toBeGreaterThan(75 * 1024);
  });

  test('each beat has its own picture, and the first shows the file that was given', () => {
    const [first, second] = [pixelsAt(0), pixelsAt(4.5)];
    expect(first.equals(second)).toBe(false);
    expect(reds(first)).toBeGreaterThan(400);
    expect(reds(second)).toBeLessThan(40);
    expect(second.some((value) => value < 120)).toBe(true);
  });

  test('a film is padded to the size that is asked, and still plays', async () => {
    cloud.modes.bigOutputBytes = 3_000_000;
    await guest.render('render_big');
    const { path, size } = await untilDone('render_big');
    expect(size).toBe(3_000_000);
    const bytes = new Uint8Array(await readFile(path));
    expect(
      await new Input({ source: new BlobSource(new Blob([bytes])), formats: [MP4] }).computeDuration(),
    ).toBeCloseTo(6, 1);
  });
});

/** How many of the pixels are red. */
function reds(pixels: Buffer): number {
  let count = 0;
  for (let i = 0; i < pixels.length; i += 3) {
    if ((pixels[i] ?? 0) > 150 && (pixels[i + 1] ?? 0) < 90) count += 1;
  }
  return count;
}

describe('files', () => {
  const path = '/render-result/render_1.mp4';
  const get = (headers: Record<string, string> = {}, method = 'GET') =>
    call(cloud, method, path, { host: CDN_HOST, headers });

  test('the CDN gives the whole file to anybody', async () => {
    const reply = await get();
    expect(reply.headers).toMatchObject({ 'content-type': 'video/mp4', 'content-length': String(film.size) });
    expect(createHash('sha256').update(reply.bytes).digest('hex')).toBe(film.sha256);
    expect(reply.headers['access-control-allow-origin']).toBeUndefined();
    expect((await get({}, 'HEAD')).headers['content-length']).toBe(String(film.size));
  });

  test.each([
    ['bytes=10-19', 206, 10],
    ['bytes=-5', 206, 5],
    ['bytes=999999999-', 416, 0],
  ])('the range %s is answered %i', async (range, status, length) => {
    const reply = await get({ Range: range });
    expect([reply.status, reply.bytes.length]).toEqual([status, length]);
    const whole = await readFile(film.path);
    if (range.startsWith('bytes=10')) expect(reply.bytes).toEqual(whole.subarray(10, 20));
    if (range.startsWith('bytes=-')) expect(reply.bytes).toEqual(whole.subarray(-5));
  });

  test('a token that reaches the CDN is noted', async () => {
    await get(guest.headers);
    expect(cloud.log.at(-1)?.problem).toBe('authorization sent to the CDN');
  });

  test('where the CDN has no file the API gives it, to its owner alone', async () => {
    cloud.modes.cdnDown = true;
    expect((await get()).status).toBe(404);
    const reply = await guest.call('GET', '/api/render/proxy/render_1/download');
    expect(reply.bytes.length).toBe(film.size);
    const other = await openGuest(cloud, 'other');
    expect((await other.call('GET', '/api/render/proxy/render_1/download')).status).toBe(404);
  });

  test('another CDN may be named, and may let pages in', async () => {
    Object.assign(cloud.modes, { cdnHost: 'cdn.render-farm.example', cdnCors: true });
    expect((await guest.poll('render_1')).text).toContain('"url":"https://cdn.render-farm.example/render-result/');
    const reply = await call(cloud, 'GET', path, { host: 'cdn.render-farm.example' });
    expect([reply.status, reply.headers['access-control-allow-origin']]).toEqual([200, '*']);
  });
});

describe('replies', () => {
  test.each([
    ['seed', { status: 'completed', progress: 100, output: { url: expect.stringContaining('render_1.mp4') } }],
    ['data', { success: true, data: { status: 'completed', outputUrl: expect.stringContaining('render_1.mp4') } }],
    ['code', { code: 0, data: { status: 'completed', outputUrl: expect.stringContaining('render_1.mp4') } }],
  ] as const)('a poll in the form "%s"', async (renderReply, expected) => {
    cloud.modes.renderReply = renderReply;
    expect(JSON.parse((await guest.poll('render_1')).text)).toMatchObject(expected);
  });

  test('a render may go on under another id', async () => {
    cloud.modes.otherRenderId = true;
    const started = await guest.render('render_mine');
    const id = /job_\w+/.exec(started.text)?.[0] ?? '';
    expect((await guest.poll('render_mine')).status).toBe(404);
    expect((await guest.poll(id)).text).toMatch(/"status":"(?:pending|processing|completed)"/);
    await guest.call('POST', `${RENDER}/${id}/cancel`);
  });

  test('a render is pending, then processing, and failed once it is cancelled', async () => {
    cloud.modes.renderMs = 60_000;
    await guest.render('render_slow');
    expect((await guest.poll('render_slow')).text).toContain('"status":"pending"');
    expect((await guest.poll('render_slow')).text).toContain('"status":"processing"');
    await guest.call('POST', `${RENDER}/render_slow/cancel`);
    cloud.modes.renderMs = 0;
    expect((await guest.poll('render_slow')).text).toContain('"error":"Cancelled"');
  });

  test('the first renders fail, and the next does not', async () => {
    cloud.modes.renderFails = 1;
    await guest.render('render_lost');
    expect((await untilDone('render_lost')).status).toBe('failed');
    await guest.render('render_after');
    expect((await guest.poll('render_after')).text).not.toContain('failed');
  });
});

describe('refusals', () => {
  test('a draft that was parsed and written again is refused and noted', async () => {
    const lossy = JSON.stringify(JSON.parse(await guest.draft()));
    const reply = await guest.render('render_lossy', lossy);
    expect(JSON.parse(reply.text)).toMatchObject({ success: false });
    expect(cloud.log.at(-1)?.problem).toContain('byte for byte');
  });

  test('a render id used before is refused and noted', async () => {
    expect((await guest.render('render_1')).text).toContain('"success":false');
    expect(cloud.log.at(-1)?.problem).toContain('used before');
  });

  test('a free plan cannot export', async () => {
    cloud.modes.freePlan = true;
    expect((await guest.render('render_free')).status).toBe(402);
  });

  test('who asks too often is told so, where polling is strict', async () => {
    await guest.poll('render_1');
    cloud.modes.strictPolling = true;
    expect((await guest.poll('render_1')).status).toBe(429);
    expect(cloud.log.at(-1)?.problem).toMatch(/^polled after 0\.\d s$/);
  });
});
