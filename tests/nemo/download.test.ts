/** Where a finished film may come from: an https address, without the token, or the cloud itself; and never a page. */
import { expect, test } from 'vitest';
import { createNemoClient } from '../../lib/nemo/client.ts';

const API = 'https://api.example';

async function open(url: string, reply: (asked: string) => Response) {
  const asked: { url: string; token: string | null }[] = [];
  const client = createNemoClient({
    baseUrl: API,
    token: async () => 'marked',
    fetch: async (input, init) => {
      asked.push({ url: String(input), token: new Headers(init?.headers).get('authorization') });
      return reply(String(input));
    },
  });
  const body = await client.openDownload({ id: 'r1', url }).then((response) => response.text());
  return { asked, body };
}

const film = () => new Response('a film', { headers: { 'content-type': 'video/mp4' } });
const PROXY = `${API}/api/render/proxy/r1/download`;

test('an https address is opened without the token', async () => {
  const { asked, body } = await open('https://cdn.example/f.mp4', film);
  expect(asked).toEqual([{ url: 'https://cdn.example/f.mp4', token: null }]);
  expect(body).toBe('a film');
});

test.each([
  'http://cdn.example/f.mp4',
  'ftp://cdn.example/f',
  'file:///etc/passwd',
  'data:video/mp4,x',
  '//cdn.example/f',
  '',
])('the address %j is not opened: the cloud is asked instead', async (url) => {
  const { asked } = await open(url, film);
  expect(asked).toEqual([{ url: PROXY, token: 'Bearer marked' }]);
});

test('a page that is served in place of the film is not taken for it', async () => {
  const page = () => new Response('<h1>Gone</h1>', { headers: { 'content-type': 'text/html' } });
  const { asked, body } = await open('https://cdn.example/f.mp4', (url) => (url === PROXY ? film() : page()));
  expect(asked).toHaveLength(2);
  expect(body).toBe('a film');
});
