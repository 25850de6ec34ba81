/** Every flow of the user in every dialect of the cloud: the background itself, over TLS. */
import { createHash } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Note } from '../../lib/view/model.ts';
import { makeCertificate } from '../cloud/certificate.ts';
import { API_HOST, CDN_HOST, type Cloud, startCloud } from '../cloud/cloud.ts';
import { DEFAULT_MODES } from '../cloud/modes.ts';
import { DIALECTS } from '../cloud/named-modes.ts';
import { type Backstage, hurryTime, openBackstage, restTime } from './backstage.ts';

const QUICK = {
  generationMs: 30,
  heartbeatMs: 10,
  renderMs: 0,
  tokensPerAddress: 1000,
  freeCredits: 5000,
  sameFilm: true,
};
const POST = 'We ship every week.\nSmall steps, short nights.';
const LEDGER: readonly string[] = ['spent'];
/** What only the agent or the wire may know. */
const NOT_FOR_EYES =
  /Let me think|What I wrote|edit_multitrack|temporary issue|nmv_usr_|render_\d|\b\d{19}\b|\{"|trace_id/;

const tls = await makeCertificate([API_HOST, CDN_HOST, 'localhost']);
let cloud: Cloud;
beforeAll(async () => {
  hurryTime();
  cloud = await startCloud({ tls, modes: QUICK });
});
afterAll(async () => {
  await cloud.close();
  restTime();
});

describe.each(Object.entries(DIALECTS))('%s', (_, modes) => {
  let stage: Backstage;
  let seen = 0;
  let began = 0;
  /** What was said since, but for the figures of the ledger. */
  const fresh = async () => {
    const notes = await stage.notes(seen);
    seen = (await stage.rows()).length;
    return notes.filter(({ code }) => !LEDGER.includes(code));
  };
  const count = (method: string, path: RegExp) =>
    cloud.log.slice(began).filter((entry) => entry.method === method && path.test(entry.path)).length;

  beforeAll(async () => {
    Object.assign(cloud.modes, DEFAULT_MODES, QUICK, modes);
    began = cloud.log.length;
    stage = await openBackstage(cloud, tls);
  });

  test('credits', async () => {
    await stage.say('credits');
    expect(await fresh()).toEqual([{ code: 'credits', available: 5000, frozen: 0 }]);
  });

  test('send', async () => {
    const job = await stage.say(POST);
    expect(job).toMatchObject({ stage: 'drafted', failure: null, draft: { exportable: true } });
    expect(count('POST', /^\/run_sse$/)).toBe(1);
    const told = (await stage.rows()).filter((row) => row.from === 'agent');
    expect(told.filter(({ text }) => text.startsWith('Your video is ready'))).toHaveLength(1);
    expect(told.every(({ open }) => !open)).toBe(true);
    expect((await fresh()).map(({ code }) => code)).toContain('timeline');
  });

  test('status', async () => {
    await stage.say('show tracks');
    expect(await fresh()).toMatchObject([
      { code: 'timeline', tracks: [{ kind: 'video' }, { kind: 'audio' }, { kind: 'text' }] },
    ]);
  });

  test('upload', async () => {
    await stage.errands.addFile({ name: 'red.png', blob: new Blob([picture()], { type: 'image/png' }) });
    const job = await stage.say('Use my picture at the end.');
    expect(job).toMatchObject({ stage: 'drafted', failure: null, files: [{ state: 'uploaded' }] });
    expect(count('POST', /^\/api\/upload-video\//)).toBe(1);
    expect((await fresh())[0]).toEqual({ code: 'uploaded', names: ['red.png'] });
  });

  test('an edit, which may be silent', async () => {
    const job = await stage.say('title: Weekly');
    expect(job.draft?.tracks).toContainEqual(expect.objectContaining({ kind: 'text', name: 'Weekly' }));
    const notes = await fresh();
    const silent = 'silentEdits' in modes;
    expect(notes.map(({ code }) => code)).toEqual(silent ? ['changed', 'timeline'] : ['timeline']);
    if (silent) expect(changesOf(notes[0])).toEqual([['changed', 'text', 'Weekly']]);
    expect(count('POST', /^\/run_sse$/)).toBe(3);
  });

  test('an edit that changes nothing', async () => {
    const job = await stage.say('title: Weekly');
    expect(job.stage).toBe('drafted');
    const notes = (await fresh()).map(({ code }) => code).filter((code) => code !== 'timeline');
    expect(notes).toEqual('silentEdits' in modes ? ['unchanged'] : []);
  });

  test('export', async () => {
    const job = await stage.say('export');
    expect(job).toMatchObject({ stage: 'ready', failure: null, output: { width: 1080 } });
    expect((await fresh()).map(({ code }) => code)).toEqual(['exporting', 'ready']);
    const video = await stage.video();
    const film = cloud.renders().findLast(({ status }) => status === 'completed');
    const bytes = new Uint8Array((await video?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(film?.sha256);
    expect(count('POST', /^\/api\/render\/proxy\/lambda$/)).toBe('renderFails' in modes ? 2 : 1);
  }, 60_000);

  test('nothing of the wire is shown, and the cloud has no complaint', async () => {
    const told = (await stage.rows()).map((row) => (row.from === 'agent' ? row.text : ''));
    expect(told.join('\n')).not.toMatch(NOT_FOR_EYES);
    const own = cloud.log.slice(began);
    expect(own.filter(({ problem }) => problem)).toEqual([]);
    expect(own.filter(({ path }) => path === '/api/auth/anonymous-token')).toHaveLength(1);
    expect(count('POST', /with-session/)).toBe(1);
  });
});

function changesOf(note: Note | undefined): string[][] {
  return note?.code === 'changed' ? note.changes.map(({ what, track }) => [what, track.kind, track.name]) : [];
}

function picture(): Uint8Array<ArrayBuffer> {
  const canvas = createCanvas(300, 200);
  canvas.getContext('2d').fillRect(0, 0, 300, 200);
  return new Uint8Array(canvas.toBuffer('image/png'));
}
