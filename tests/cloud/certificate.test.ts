/** The certificate is good for every host it was made for, without looking away. */
import { once } from 'node:events';
import { connect } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Certificate, makeCertificate } from './certificate.ts';
import { API_HOST, CDN_HOST, type Cloud, startCloud } from './cloud.ts';

const HOSTS = [API_HOST, CDN_HOST, 'www.linkedin.com', 'localhost'];

let tls: Certificate;
let cloud: Cloud;
beforeAll(async () => {
  tls = await makeCertificate(HOSTS);
  cloud = await startCloud({ tls });
});
afterAll(() => cloud.close());

test.each(HOSTS)('%s is vouched for', async (servername) => {
  const socket = connect({ port: cloud.port, host: '127.0.0.1', servername, ca: tls.cert });
  await once(socket, 'secureConnect');
  expect(socket.authorized).toBe(true);
  socket.destroy();
});

test('another host is not', async () => {
  const socket = connect({ port: cloud.port, host: '127.0.0.1', servername: 'example.com', ca: tls.cert });
  const [error] = await once(socket, 'error');
  expect(String(error)).toContain('example.com');
});
