/** Whatever a reply holds, it is data or a NemoError, and no digit of it is lost. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNemoClient } from '../../lib/nemo/client.ts';
import { unwrap } from '../../lib/nemo/envelope.ts';
import { NemoError } from '../../lib/nemo/errors.ts';
import { parseExactly, toCanonical } from '../../lib/nemo/exact-json.ts';
import { cutValue } from '../../lib/nemo/raw-json.ts';
import { wireValue } from './fuzz.ts';

/** With those of `stream-properties.test.ts` a hundred thousand. */
const RUNS = { envelopes: 20_000, calls: 8000, exact: 6000, canonical: 3000, cut: 3000 };
const body = fc.oneof(fc.jsonValue(), wireValue);

test('an envelope is data or a NemoError', () => {
  const property = fc.property(fc.integer({ min: 100, max: 599 }), body, (status, value) => {
    try {
      unwrap(status, value);
    } catch (error) {
      expect(error).toBeInstanceOf(NemoError);
    }
  });
  fc.assert(property, { numRuns: RUNS.envelopes });
}, 120_000);

test('every call of the client ends in its data or a NemoError', async () => {
  const status = fc.constantFrom(200, 200, 200, 401, 404, 429, 500);
  const text = fc.oneof(
    fc.string(),
    body.map((value) => JSON.stringify(value)),
    body.map((value) => JSON.stringify({ code: 0, data: { state: value, draft: value, files: value, output: value } })),
  );
  const property = fc.asyncProperty(status, text, fc.nat({ max: 7 }), async (code, reply, which) => {
    const fetch = async () => new Response(reply, { status: code });
    const client = createNemoClient({ baseUrl: 'https://cloud', fetch, token: async () => 't' });
    const calls = [
      () => client.requestToken('c'),
      () => client.createSession('en'),
      () => client.readCredits(),
      () => client.readState('1'),
      () => client.startRender({ id: 'r', sessionId: '1', draftJson: '{}' }),
      () => client.readRender('r'),
      () => client.uploadUrls({ sessionId: '1', urls: [] }),
      () => client.sendMessage({ sessionId: '1', text: 'x' }),
    ];
    await calls[which]?.().catch((error: unknown) => expect(error).toBeInstanceOf(NemoError));
  });
  await fc.assert(property, { numRuns: RUNS.calls });
}, 120_000);

test('whole numbers of any length come out with every digit', () => {
  const digits = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
  const property = fc.property(digits, fc.string(), (number, words) => {
    const read = parseExactly(`{"id": ${number}, "said": ${JSON.stringify(`${words} ${number}`)}}`);
    expect(read).toMatchObject({ said: `${words} ${number}` });
    expect(typeof read === 'object' && read !== null && 'id' in read && String(read.id)).toBe(String(number));
  });
  fc.assert(property, { numRuns: RUNS.exact });
}, 120_000);

test('the order of keys and the space between them make no difference, and everything else does', () => {
  const property = fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (object, more) => {
    const turned = Object.fromEntries(Object.entries(object).toReversed());
    expect(toCanonical(JSON.stringify(turned, null, 2))).toBe(toCanonical(JSON.stringify(object)));
    expect(toCanonical(JSON.stringify([object, more]))).not.toBe(toCanonical(JSON.stringify([object])));
  });
  fc.assert(property, { numRuns: RUNS.canonical });
}, 120_000);

test('a value that is cut out of a reply parses to what was there', () => {
  const key = fc.string().filter((name) => JSON.stringify(name) === `"${name}"`);
  const property = fc.property(fc.dictionary(key, fc.jsonValue()), key, fc.jsonValue(), (object, name, value) => {
    const json = JSON.stringify({ ...object, [name]: value }, null, 2);
    expect(JSON.parse(cutValue(json, [name]) ?? '')).toEqual(JSON.parse(JSON.stringify(value)));
  });
  fc.assert(property, { numRuns: RUNS.cut });
}, 120_000);

test('JSON nested without end is no reply, and no crash', async () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  for (const text of [
    deep,
    `{"code":0,"data":${deep}}`,
    `{"code":2001,"data":${deep}}`,
    `{"state":{"draft":${deep}}}`,
  ]) {
    const fetch = async () => new Response(text);
    const client = createNemoClient({ baseUrl: 'https://cloud', fetch, token: async () => 't' });
    await client.readState('1').catch((error: unknown) => expect(error).toBeInstanceOf(NemoError));
  }
});

test('a reply without end is not read to it', async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(1_000_000).fill(32));
    },
  });
  const fetch = async () => new Response(endless);
  const client = createNemoClient({ baseUrl: 'https://cloud', fetch, token: async () => 't' });
  await expect(client.readCredits()).rejects.toMatchObject({ code: 'server' });
  expect(sent).toBeLessThan(25);
});
