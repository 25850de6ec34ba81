/** The stand-in's agent: what it says in each dialect, how it fails, what it costs, and what it makes. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Guest, openGuest } from './caller.ts';
import { type Cloud, startCloud } from './cloud.ts';
import { type CloudModes, DEFAULT_MODES } from './modes.ts';

const QUICK = { generationMs: 40, heartbeatMs: 10, tokensPerAddress: 100, freeCredits: 1000 };
const POST = 'Format 4:5\n"""\nWe ship every week.\nSmall steps, short nights.\n"""';

let cloud: Cloud;
let guest: Guest;
let guests = 0;
beforeAll(async () => {
  cloud = await startCloud({ modes: QUICK });
});
afterEach(() => {
  Object.assign(cloud.modes, DEFAULT_MODES, QUICK);
});
afterAll(() => cloud.close());

/** A fresh user whose cloud behaves like this. */
async function begin(modes: Partial<CloudModes> = {}): Promise<Guest> {
  Object.assign(cloud.modes, modes);
  guests += 1;
  guest = await openGuest(cloud, `client-${guests}`);
  return guest;
}

function session() {
  return cloud.sessions().find(({ sessionId }) => sessionId === guest.sessionId);
}

describe('timelines', () => {
  test('the first message becomes scenes, music and a title in the size it names', async () => {
    await begin({ guiTalk: 'Preview in Timeline panel or click Export to save it.' });
    const reply = await guest.say(POST);
    expect(reply.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(reply.text).toContain('Preview in Timeline panel or click Export to save it.');
    expect(JSON.parse(await guest.draft())).toMatchObject({
      t: [
        { tt: 0, sg: [{ st: 0, m: { title: 'We ship every week.' } }, { m: { title: 'Small steps, short nights.' } }] },
        { tt: 1, sg: [{ st: 0, d: 6000, vol: 0.35, m: { title: 'Lo-fi' } }] },
        { tt: 7, sg: [{ st: 0, d: 3000, m: { title: 'We ship every week.' } }] },
      ],
      m: { title: 'We ship every week.', width: 1080, height: 1350 },
    });
  });

  test('the draft holds a number that no JavaScript number can', async () => {
    await begin();
    expect(await guest.state()).toContain('"draft":null');
    await guest.say(POST);
    const draft = await guest.draft();
    expect(draft).toMatch(/"seed": 9007199254740993\d{3}\b/);
    expect(JSON.stringify(JSON.parse(draft))).not.toBe(draft);
  });

  test.each([
    ['title: Weekly', '"tt":7,"sg":[{"st":0,"d":3000,"m":{"title":"Weekly"}}]'],
    ['Please add title "Two words"', '"m":{"title":"Two words"}}]'],
    ['remove music', /^(?!.*"tt":1)/],
    ['add music Slow piano', '"vol":0.35,"m":{"title":"Slow piano"}'],
    ['make it shorter', /^(?!.*Small steps)/],
    ['Thank the whole team.', '{"st":6000,"d":2000,"m":{"title":"Thank the whole team."}}'],
  ])('"%s" changes the timeline as asked', async (message, expected) => {
    await begin();
    await guest.say(POST);
    await guest.say(message);
    expect(await guest.draft()).toMatch(expected);
  });

  test('a post in another script is answered in its own language', async () => {
    await begin();
    expect((await guest.say('我们把上线时间缩短到两天。你会怎么做？')).text).toContain('点击“导出”按钮');
  });
});

describe('credits', () => {
  test('a first message costs 100 and an edit 50, and both are frozen while it works', async () => {
    await begin({ holdGeneration: true });
    const first = guest.say(POST);
    await expect.poll(() => session()?.owner, { timeout: 5000 }).toMatchObject({ available: 900, frozen: 100 });
    cloud.control.releaseGeneration();
    await first;
    expect(session()?.owner).toMatchObject({ available: 900, frozen: 0 });
    cloud.modes.holdGeneration = false;
    await guest.say('remove music');
    expect(session()?.owner).toMatchObject({ available: 850, frozen: 0 });
  });

  test('who has too few is refused with 2001 and their id, before anything is made', async () => {
    await begin({ freeCredits: 149 });
    await guest.say(POST);
    const reply = await guest.say('remove music');
    expect(JSON.parse(reply.text)).toMatchObject({ code: 2001, data: { user_id: expect.stringMatching(/^anon_/) } });
    await begin({ noCredits: true, codesBy: 'http' });
    expect((await guest.say(POST)).status).toBe(402);
  });
});

describe('dialects', () => {
  test('ADK events: call, result, and the whole text once', async () => {
    await begin();
    const { text } = await guest.say(POST);
    expect(text).toMatch(/functionCall[\s\S]*functionResponse[\s\S]*"text":"Your video is ready/);
    expect(text).not.toContain('"partial"');
  });

  test('streamed ADK events: deltas, and then the whole text again', async () => {
    await begin({ dialect: 'adk-stream' });
    const { text } = await guest.say(POST);
    expect(text).toContain('"parts":[{"text":"Your "}],"role":"model"},"partial":true');
    expect(text.match(/"text":"Your video is ready: 6 seconds/g)).toHaveLength(1);
  });

  test.each([
    ['typed', 'data: {"type":"tool_result","name":"edit_multitrack","result":{"ok":true}}'],
    ['flat', 'data: {"text":"Your video is ready'],
  ] as const)('%s frames', async (dialect, expected) => {
    await begin({ dialect });
    expect((await guest.say(POST)).text).toContain(expected);
  });

  test.each([
    ['empty-data', /^data:\n\n/],
    ['typed', /^data: \{"type":"heartbeat"\}\n\n/],
    ['word', /^data: heartbeat\n\n/],
    ['event', /^event: heartbeat\n/],
    ['comment', /^: keep-alive\n\n/],
    ['object', /^data: \{\}\n\n/],
  ] as const)('a heartbeat as %s', async (heartbeat, expected) => {
    await begin({ heartbeat });
    expect((await guest.say(POST)).text).toMatch(expected);
  });
});

describe('ends', () => {
  test.each([
    ['nothing', /functionResponse.*\n\n(?:data:\n\n)*$/],
    ['empty-parts', /"parts":\[\].*\n\n(?:data:\n\n)*$/],
    ['stop-code', /"errorCode":"STOP".*\n\n(?:data:\n\n)*$/],
  ] as const)('an edit without text ends in %s, and was made', async (silentEdits, expected) => {
    await begin({ silentEdits });
    expect((await guest.say(POST)).text).toContain('Your video is ready');
    expect((await guest.say('remove music')).text).toMatch(expected);
    expect(await guest.draft()).not.toContain('"tt":1');
  });

  test('a good turn may end in a temporary issue', async () => {
    await begin({ trailingTemporaryIssue: true });
    expect((await guest.say(POST)).text).toMatch(/Your video is ready[\s\S]*I encountered a temporary issue/);
  });

  test.each([
    ['python', 'model "gemini" quota exceeded\nsecond line"}'],
    ['event', '"errorCode":"MALFORMED_FUNCTION_CALL"'],
    ['envelope', 'data: {"code":2001,'],
  ] as const)('work that fails, told by %s, makes and costs nothing', async (errorFrame, expected) => {
    await begin({ errorFrame });
    expect((await guest.say(POST)).text).toContain(expected);
    expect([session()?.draft, session()?.owner.available]).toEqual([null, 1000]);
  });

  test('a stream that is cut leaves work that goes on', async () => {
    await begin({ cutStreamAfterBytes: 100 });
    const reply = await guest.say(POST);
    expect([reply.whole, reply.bytes.length]).toEqual([false, 100]);
    await expect.poll(() => guest.draft(), { timeout: 5000 }).toContain('We ship every week.');
  });

  test('a stream that stalls says one heartbeat and never ends', async () => {
    await begin({ stallStream: true });
    const reply = await guest.say(POST, { hangUpAfterMs: 300 });
    expect([reply.whole, reply.text]).toEqual([false, 'data:\n\n']);
    expect(await guest.draft()).toContain('We ship every week.');
  });

  test.each([
    [false, 'We ship every week.'],
    [true, 'null'],
  ])('a hang-up cancels the work where cancelOnHangup is %s', async (cancelOnHangup, expected) => {
    await begin({ cancelOnHangup, generationMs: 600 });
    await guest.say(POST, { hangUpAfterMs: 50 });
    await expect.poll(() => session()?.busy, { timeout: 5000 }).toBe(false);
    expect(await guest.draft()).toContain(expected);
  });

  test('in two stages the clip is there before its music', async () => {
    await begin({ twoStage: true, generationMs: 600 });
    const reply = guest.say(POST);
    await expect.poll(() => session()?.draft?.t.length, { interval: 10, timeout: 5000 }).toBe(1);
    expect((await reply).text).toMatch(/The raw clip is ready[\s\S]*Your video is ready/);
    expect(session()?.draft?.t).toHaveLength(3);
  });
});

describe('trouble', () => {
  test('the first calls are answered 429, and the next is not', async () => {
    await begin();
    cloud.modes.rateLimited = 2;
    const statuses = [await guest.say(POST), await guest.say(POST), await guest.say(POST)].map(({ status }) => status);
    expect(statuses).toEqual([429, 429, 200]);
  });

  test.each([
    [{ down: true }, 503, 'application/json'],
    [{ html: 502 }, 502, 'text/html'],
    [{ html: 200 }, 200, 'text/html'],
  ])('%j answers everything %i', async (modes, status, type) => {
    await begin();
    Object.assign(cloud.modes, modes);
    const reply = await guest.say(POST);
    expect([reply.status, reply.headers['content-type']]).toEqual([status, type]);
  });

  test('by HTTP, codes are statuses of the FastAPI kind', async () => {
    await begin({ codesBy: 'http' });
    const reply = await guest.call('GET', '/api/state/nemo_agent/me/1/latest');
    expect([reply.status, reply.text]).toEqual([404, '{"detail":"Session not found"}']);
    const headers = { Authorization: 'Bearer nmv_usr_none' };
    expect((await guest.call('GET', '/api/credits/balance/simple', { headers })).status).toBe(401);
  });

  test('a session id may come as a bare number', async () => {
    await begin({ sessionIdAsNumber: true });
    const opened = await guest.call('POST', '/api/tasks/me/with-session/nemo_agent', {
      body: '{"task_name":"project","language":"en"}',
    });
    expect(opened.text).toMatch(/"session_id":55\d{17},/);
  });

  test('sessions that were forgotten are 1002', async () => {
    await begin();
    cloud.control.forgetSessions();
    expect(await guest.state()).toContain('"code":1002');
  });
});
