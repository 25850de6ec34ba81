/** The stand-in refuses what the documents refuse, and notes whatever else a client does wrong. */
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { call, type Guest, openGuest, RENDER, SESSION, TOKEN, toForm, toRender, toRun } from './caller.ts';
import { type Cloud, startCloud } from './cloud.ts';
import { DEFAULT_MODES } from './modes.ts';

const QUICK = { generationMs: 30, heartbeatMs: 10, renderMs: 0, tokensPerAddress: 100 };

let cloud: Cloud;
let guest: Guest;
beforeAll(async () => {
  cloud = await startCloud({ modes: QUICK });
  guest = await openGuest(cloud, 'guest');
});
afterEach(() => {
  Object.assign(cloud.modes, DEFAULT_MODES, QUICK);
});
afterAll(() => cloud.close());

function problem(): string {
  return cloud.log.at(-1)?.problem ?? '';
}

describe('tokens', () => {
  test('a token call without a client id, or with one that is too long, is answered 400', async () => {
    expect((await call(cloud, 'POST', TOKEN)).status).toBe(400);
    expect((await call(cloud, 'POST', TOKEN, { headers: { 'X-Client-Id': 'x'.repeat(65) } })).status).toBe(400);
    expect(problem()).toContain('X-Client-Id');
  });

  test('a client gets one token in 7 days, and after that its user back', async () => {
    const headers = { 'X-Client-Id': 'weekly' };
    const first = await call(cloud, 'POST', TOKEN, { headers });
    expect(first.text).toMatch(/"token":"nmv_usr_[\w-]{43}","user_id":"anon_\w+","expires_at":"[^"]+Z","credits":400/);
    expect((await call(cloud, 'POST', TOKEN, { headers })).status).toBe(429);
    cloud.control.expireTokens();
    expect((await guest.state()).includes('"code":1001')).toBe(true);
    const again = await call(cloud, 'POST', TOKEN, { headers });
    expect(/anon_\w+/.exec(again.text)?.[0]).toBe(/anon_\w+/.exec(first.text)?.[0]);
    guest = await openGuest(cloud, 'guest');
  });

  test('an address gets no more tokens than its share', async () => {
    cloud.modes.tokensPerAddress = cloud.tokens().filter(({ expired }) => !expired).length + 1;
    const ask = (id: string) => call(cloud, 'POST', TOKEN, { headers: { 'X-Client-Id': id } });
    expect((await ask('one-more')).status).toBe(200);
    expect((await ask('one-too-many')).status).toBe(429);
  });

  test('a user with an account brings a token of their own', async () => {
    cloud.control.registerUser('nmv_usr_own', 25_000);
    const headers = { Authorization: 'Bearer nmv_usr_own' };
    const credits = await call(cloud, 'GET', '/api/credits/balance/simple', { headers });
    expect(JSON.parse(credits.text)).toEqual({ code: 0, data: { available: 25_000, frozen: 0, total: 25_000 } });
  });
});

describe('headers', () => {
  test('a call without a token, or with an unknown one, is 1001', async () => {
    expect((await call(cloud, 'GET', '/api/credits/balance/simple')).text).toContain('"code":1001');
    expect(problem()).toBe('no token');
    const headers = { Authorization: 'Bearer nmv_usr_unknown' };
    expect((await call(cloud, 'GET', '/api/credits/balance/simple', { headers })).text).toContain('"code":1001');
  });

  test.each(['X-Skill-Source', 'X-Skill-Version', 'X-Skill-Platform'])('a call without %s is noted', async (name) => {
    await guest.call('GET', '/api/credits/balance/simple', { headers: { [name]: '' } });
    expect(problem()).toContain(`${name.toLowerCase()} missing`);
  });

  test('an export without them is answered 402', async () => {
    const body = toRender('r', guest.sessionId, '{}');
    const reply = await guest.call('POST', RENDER, { body, headers: { 'X-Skill-Platform': '' } });
    expect(reply.status).toBe(402);
  });

  test('the client id anywhere but on the token call is noted', async () => {
    await guest.call('GET', '/api/credits/balance/simple', { headers: { 'X-Client-Id': 'guest' } });
    expect(problem()).toContain('X-Client-Id beyond the token call');
  });

  test('a preflight is answered without a word of CORS', async () => {
    const reply = await call(cloud, 'OPTIONS', '/run_sse');
    expect([reply.status, reply.headers['access-control-allow-origin']]).toEqual([204, undefined]);
  });
});

describe('bodies', () => {
  test.each([
    ['a role', '{"parts"', '{"role":"user","parts"'],
    ['streaming', '{"app_name"', '{"streaming":true,"app_name"'],
    ['a user by name', '"me"', '"anon_1"'],
    ['no text', '"hello"', '""'],
  ])('a message with %s is answered 422 and noted', async (_, from, to) => {
    const body = toRun(guest.sessionId, 'hello').replace(from, to);
    const reply = await guest.call('POST', '/run_sse', { body, headers: { Accept: 'text/event-stream' } });
    expect(reply.status).toBe(422);
    expect(problem()).toContain('body');
  });

  test('a message that does not ask for a stream is noted', async () => {
    await guest.call('POST', '/run_sse', { body: '{}' });
    expect(problem()).toContain('Accept');
  });

  test('a session with other keys is answered 422', async () => {
    const body = '{"task_name":"project","language":"en","role":"user"}';
    expect((await guest.call('POST', SESSION, { body })).status).toBe(422);
  });

  test('a path that is not in the documents is answered 404 and noted', async () => {
    expect((await guest.call('POST', '/api/v1/generate')).status).toBe(404);
    expect(problem()).toBe('no such endpoint');
  });
});

describe('sessions', () => {
  test("an unknown session is 1002, and so is another user's", async () => {
    expect((await guest.call('GET', '/api/state/nemo_agent/me/123/latest')).text).toContain('"code":1002');
    const other = await openGuest(cloud, 'other');
    const theirs = await guest.call('GET', `/api/state/nemo_agent/me/${other.sessionId}/latest`);
    expect(theirs.text).toContain('"code":1002');
    const said = await guest.call('POST', '/run_sse', {
      body: toRun('1', 'x'),
      headers: { Accept: 'text/event-stream' },
    });
    expect([said.status, said.headers['content-type'], said.text.includes('1002')]).toEqual([
      200,
      'application/json',
      true,
    ]);
  });

  test('a second message while the agent works is refused and noted', async () => {
    cloud.modes.holdGeneration = true;
    const first = guest.say('Hello.');
    await expect.poll(() => cloud.sessions().some(({ busy }) => busy), { timeout: 5000 }).toBe(true);
    const second = await guest.say('Hello again.');
    expect([second.status, problem()]).toEqual([429, 'a second send during generation']);
    cloud.control.releaseGeneration();
    expect((await first).status).toBe(200);
  });

  test('the website is handed a project by a token that can do nothing else', async () => {
    const [session] = cloud.sessions();
    const body = JSON.stringify({ task_id: session?.taskId, session_id: guest.sessionId });
    expect((await guest.call('POST', '/api/auth/claim-token', { body })).text).toMatch(/"claim_token":"clm_\w+"/);
  });
});

describe('uploads', () => {
  const picture = createCanvas(40, 30).toBuffer('image/png');
  const path = () => `/api/upload-video/nemo_agent/me/${guest.sessionId}`;

  test('files stream in by a form, are known for what they are, and are in the state', async () => {
    const form = toForm([{ name: 'Kopf mit ü.png', bytes: picture }]);
    const reply = await guest.call('POST', path(), form);
    const expected = { filename: 'Kopf mit ü.png', file_type: 'image', width: 40, height: 30 };
    expect(JSON.parse(reply.text)).toMatchObject({ code: 0, data: { files: [expected], session_state_applied: true } });
    expect(cloud.log.at(-1)?.body).toMatch(new RegExp(`"size":${picture.length},"sha256":"[0-9a-f]{64}"`));
    expect(await guest.state()).toContain('"video_infos":[{"filename":"Kopf mit ü.png"');
  });

  test('addresses are taken as they are', async () => {
    const body = '{"urls":["https://example.com/a/clip.mp4"],"source_type":"url"}';
    expect((await guest.call('POST', path(), { body })).text).toContain('"filename":"clip.mp4"');
  });

  test('another type is 4001, too much is 4002, another field is noted', async () => {
    const send = (file: { field?: string; name: string }) =>
      guest.call('POST', path(), toForm([{ ...file, bytes: picture }]));
    expect((await send({ name: 'notes.docx' })).text).toContain('"code":4001');
    cloud.modes.maxUploadBytes = 10;
    expect((await send({ name: 'a.png' })).text).toContain('"code":4002');
    expect((await send({ field: 'file', name: 'a.png' })).status).toBe(422);
    expect(problem()).toContain('"files"');
  });

  test('a client that hangs up in the middle leaves nothing behind', async () => {
    const before = await guest.state();
    const form = toForm([{ name: 'a.png', bytes: picture }]);
    const headers = { ...form.headers, 'content-length': String(form.body.length + 1000) };
    const cut = call(cloud, 'POST', path(), {
      headers: { ...guest.headers, ...headers },
      body: form.body.subarray(0, 90),
    });
    setTimeout(() => cloud.control.dropConnections(), 100);
    await expect(cut).rejects.toThrow();
    expect(await guest.state()).toBe(before);
  });
});
