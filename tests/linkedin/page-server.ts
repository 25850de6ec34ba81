/** Serves LinkedIn-like pages over TLS, for a browser that is told that www.linkedin.com is here. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { join } from 'node:path';

const OWN = join(import.meta.dirname, 'pages');
/** Pages written from what is known of the real ones, where the checkout stands beside them. */
const RECORDED = join(import.meta.dirname, '../../../shared/linkedin/pages');
const RECORDED_NAMES: Readonly<Record<string, string>> = {
  '01': '01-classic-artdeco-light.html',
  '02': '02-interop-shadow-quill.html',
  '03': '03-sdui-dialog-tiptap.html',
};
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  html: 'text/html; charset=utf-8',
};

/** As strict as LinkedIn's: nothing inline, nothing from elsewhere. */
const CSP =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; frame-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

export interface Pages {
  readonly port: number;
  close(): Promise<void>;
}

/** Nothing inline at all, and no script that makes text into code or markup. */
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data: blob:; media-src blob:; frame-src 'self'; require-trusted-types-for 'script'; trusted-types page";

/** `?page=a|b|c` at any address is a page of our own, under a strict policy; `?shared=01|02|03` one from beside the checkout. */
export async function startPages({ tls }: { tls: { key: string; cert: string } }): Promise<Pages> {
  const server = createServer(tls, async (request, response) => {
    const url = new URL(request.url ?? '/', 'https://www.linkedin.com');
    const recorded = RECORDED_NAMES[url.searchParams.get('shared') ?? ''];
    const file = recorded ? join(RECORDED, recorded) : join(OWN, ownFile(url.pathname));
    try {
      const body = await readFile(file);
      const type = TYPES[file.split('.').pop() ?? ''] ?? 'text/plain';
      response
        .writeHead(200, {
          'content-type': type,
          ...(recorded ? {} : { 'content-security-policy': url.searchParams.get('csp') === 'strict' ? STRICT : CSP }),
        })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function ownFile(path: string): string {
  return path === '/page.css' ? 'page.css' : path === '/page.js' ? 'page.js' : 'page.html';
}
