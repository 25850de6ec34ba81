/** `npm run bench`: what making a video on this device costs, beside an encoder of its own doing a similar job. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ffmpeg from '@ffmpeg-installer/ffmpeg';
import type { Page } from 'playwright-core';
import { until } from '../e2e/until.ts';
import { openWorld, type World } from '../e2e/world.ts';
import { benchChat } from './bench-chat.ts';
import { benchPage } from './bench-page.ts';
import { readUsage } from './processes.ts';

const ROOT = join(import.meta.dirname, '../..');
const SECONDS = 30;
const FONT = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf';
const POST = [
  'Nobody reads your roadmap.',
  'They read the one line about their own problem, and they read it on a phone between two meetings.',
  '83% of our release notes were never opened.',
  'So we stopped writing them, and asked five customers what they had missed in the last month.',
  'Every answer was one sentence long, and every sentence began with the word when.',
  'Now each change is announced with that sentence, and nothing else.',
  'What would you cut first?',
].join('\n\n');

interface Figures {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMB: number;
  readonly worstTaskMs: number;
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
execFileSync(join(ROOT, 'node_modules/.bin/wxt'), ['build', '-b', 'chrome', '--mv3'], { cwd: ROOT, stdio: 'ignore' });
try {
  const clip = makeClip();
  const rows = [
    { name: 'text, 1080x1920', limit: { wall: 20, memory: 700 }, ours: await measure([]), peer: measurePeer([]) },
    { name: 'with a clip', limit: { wall: 30, memory: 900 }, ours: await measure([clip]), peer: measurePeer([clip]) },
  ];
  print(rows);
  await benchPage();
  await benchChat();
} finally {
  rmSync(folder, { recursive: true });
}

/** One export, from the press of the button to the player that has the video. */
async function measure(files: readonly string[]): Promise<Figures> {
  const world = await openWorld();
  try {
    const chat = await plan(world, files);
    const before = readUsage(world.profile)?.cpuSeconds ?? 0;
    await chat.evaluate(watchTasks);
    const began = performance.now();
    await chat.getByRole('button', { name: 'Export video' }).click();
    let peakMB = 0;
    await until(
      'the film',
      async () => {
        peakMB = Math.max(peakMB, readUsage(world.profile)?.memoryMB ?? 0);
        return chat.getByLabel('Exported video').count();
      },
      { timeoutMs: 300_000 },
    );
    const wallSeconds = (performance.now() - began) / 1000;
    const cpuSeconds = (readUsage(world.profile)?.cpuSeconds ?? 0) - before;
    const worstTaskMs = await chat.evaluate(() => Number(Reflect.get(globalThis, 'worstTask') ?? 0));
    return { wallSeconds, cpuSeconds, peakMB, worstTaskMs };
  } finally {
    await world.close();
  }
}

async function plan({ context, extensionId, ...world }: World, files: readonly string[]): Promise<Page> {
  const chat = await world.openChat();
  await chat.getByRole('radio', { name: 'This device' }).check();
  await chat.getByRole('radio', { name: '9:16' }).check();
  await chat
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files]);
  const say = async (words: string) => {
    await chat.getByRole('textbox', { name: 'Message' }).fill(words);
    await chat.getByRole('button', { name: 'Send' }).click();
  };
  await say(POST);
  await chat.getByText('A storyboard of').waitFor();
  await say(`make it ${SECONDS} seconds`);
  await chat.getByText('The length is changed.').waitFor();
  return chat;
}

/** Runs in the page: keeps the longest task that the page's own thread had. */
function watchTasks(): void {
  Reflect.set(globalThis, 'worstTask', 0);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      Reflect.set(globalThis, 'worstTask', Math.max(duration, Number(Reflect.get(globalThis, 'worstTask'))));
    }
  }).observe({ type: 'longtask' });
}

/** Half a minute of moving pictures with sound, as a phone or a screen recorder would give. */
function makeClip(): string {
  const path = join(folder, 'clip.mp4');
  const picture = `testsrc2=s=1920x1080:r=30:d=${SECONDS}`;
  const sound = `sine=f=220:d=${SECONDS}`;
  const words = [
    '-f',
    'lavfi',
    '-i',
    picture,
    '-f',
    'lavfi',
    '-i',
    sound,
    '-pix_fmt',
    'yuv420p',
    '-preset',
    'veryfast',
  ];
  spawnSync(ffmpeg.path, ['-y', '-loglevel', 'error', ...words, path]);
  return path;
}

/** The encoder alone: a ground or the clip behind lines of text, x264's fastest useful preset, the same size and rate. */
function measurePeer(files: readonly string[]): Pick<Figures, 'wallSeconds' | 'cpuSeconds'> {
  const [clip] = files;
  const input = clip ? ['-i', clip] : ['-f', 'lavfi', '-i', `color=0x14171a:s=1080x1920:r=30:d=${SECONDS}`];
  const text = (line: number) =>
    `drawtext=fontfile=${FONT}:text='They read one line':fontsize=100:fontcolor=white:x=84:y=${500 + line * 120}+20*sin(t)`;
  const texts = existsSync(FONT) ? [0, 1, 2, 3].map(text) : [];
  const filters = ['scale=1080:1920:force_original_aspect_ratio=increase', 'crop=1080:1920', ...texts].join(',');
  const encoding = ['-c:v', 'libx264', '-preset', 'veryfast', '-b:v', '8M', '-pix_fmt', 'yuv420p', '-f', 'null', '-'];
  const began = performance.now();
  const { stderr } = spawnSync(ffmpeg.path, ['-benchmark', ...input, '-vf', filters, ...encoding], {
    encoding: 'utf8',
  });
  const [, user, system] = /utime=([\d.]+)s stime=([\d.]+)s/.exec(stderr) ?? [];
  return { wallSeconds: (performance.now() - began) / 1000, cpuSeconds: Number(user) + Number(system) };
}

interface Row {
  readonly name: string;
  readonly limit: { readonly wall: number; readonly memory: number };
  readonly ours: Figures;
  readonly peer: Pick<Figures, 'wallSeconds' | 'cpuSeconds'>;
}

function print(rows: readonly Row[]): void {
  const table = rows.map(({ name, limit, ours, peer }) => ({
    [`${SECONDS} s of video`]: name,
    'wall s': round(ours.wallSeconds),
    'at most': limit.wall,
    'processor s': round(ours.cpuSeconds),
    'encoder alone, processor s': round(peer.cpuSeconds),
    ratio: round(ours.cpuSeconds / peer.cpuSeconds),
    'peak MB': Math.round(ours.peakMB),
    'at most MB': limit.memory,
    'longest task on the surface, ms': Math.round(ours.worstTaskMs),
  }));
  console.table(table);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
