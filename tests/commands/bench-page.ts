/** The part of `npm run bench` about LinkedIn's page: what the extension costs it, beside a page without, and how fast files move. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { makeCertificate } from '../cloud/certificate.ts';
import { openWorld } from '../e2e/world.ts';
import { type Footprint, measureFootprint } from '../linkedin/footprint.ts';
import { measureMove } from '../linkedin/moving.ts';
import { startPages } from '../linkedin/page-server.ts';
import { findChromium } from './setup.mjs';

const SCRIPT = join(import.meta.dirname, '../../.output/chrome-mv3/linkedin-button.js');
const RUNS = 3;
const MEGABYTES = [0, 200, 500];

/** Needs a build. Prints two tables. */
export async function benchPage(): Promise<void> {
  const [without, withUs] = [await measureWithout(), await measureWith()];
  console.table({
    'without the extension': toRow(without),
    'with the extension': toRow(withUs),
    'at most': { 'script kB': 12, 'load ms': 2, 'own ms per 1,000 nodes': 2, 'page ms per 1,000 nodes': '' },
  });
  console.table(await measureMoves());
}

/** The least of the runs: other work on the computer only ever adds. */
function least(runs: readonly Footprint[]): Footprint {
  const of = (read: (run: Footprint) => number) => Math.min(...runs.map(read));
  return {
    loadMs: of((run) => run.loadMs),
    per1000Ms: of((run) => run.per1000Ms),
    pagePer1000Ms: of((run) => run.pagePer1000Ms),
  };
}

async function measureWith(): Promise<Footprint> {
  const world = await openWorld();
  try {
    const page = await world.openLinkedIn('page=c');
    const runs: Footprint[] = [];
    for (let i = 0; i < RUNS; i++) runs.push(await measureFootprint(page));
    return least(runs);
  } finally {
    await world.close();
  }
}

async function measureWithout(): Promise<Footprint> {
  const pages = await startPages({ tls: await makeCertificate(['www.linkedin.com']) });
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found.');
  const args = [
    `--host-resolver-rules=MAP www.linkedin.com:443 127.0.0.1:${pages.port}`,
    '--ignore-certificate-errors',
  ];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 900 } });
    await page.goto('https://www.linkedin.com/feed/?page=c');
    const runs: Footprint[] = [];
    for (let i = 0; i < RUNS; i++) runs.push(await measureFootprint(page));
    return least(runs);
  } finally {
    await browser.close();
    await pages.close();
  }
}

function toRow({ loadMs, per1000Ms, pagePer1000Ms }: Footprint) {
  const isHere = loadMs > 0;
  return {
    'script kB': isHere ? round(readFileSync(SCRIPT).length / 1000) : 0,
    'load ms': round(loadMs),
    'own ms per 1,000 nodes': round(per1000Ms),
    'page ms per 1,000 nodes': round(pagePer1000Ms),
  };
}

async function measureMoves() {
  const world = await openWorld();
  try {
    const chat = await world.openChat();
    const rows: Record<string, object> = {};
    for (const size of MEGABYTES) {
      const { ms, grownMB } = await measureMove(world, chat, { query: 'page=c', bytes: size * 1024 * 1024 });
      rows[size === 0 ? 'a small video into a post' : `${size} MB into a post`] = {
        'press to change, ms': round(ms),
        'at most': 100,
        'memory, MB': round(grownMB),
      };
    }
    return rows;
  } finally {
    await world.close();
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
