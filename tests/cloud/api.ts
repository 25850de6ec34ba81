/** The API's door: which endpoint a request means, and whether the caller may come in. */
import { claim, grantToken, openSession, tellCredits, tellState } from './account-api.ts';
import { runAgent } from './agent-api.ts';
import { complain, type Exchange, reply } from './exchange.ts';
import { checkHeaders, TOKEN_PATH } from './headers.ts';
import { BAD_TOKEN, type CloudParts, type Handler, refuse } from './parts.ts';
import { cancelRender, download, startRender, tellRender } from './render-api.ts';
import { upload } from './uploads.ts';

const ROUTES: readonly (readonly [method: string, path: RegExp, handler: Handler])[] = [
  ['POST', /^\/api\/tasks\/me\/with-session\/nemo_agent$/, openSession],
  ['POST', /^\/run_sse$/, runAgent],
  ['POST', /^\/api\/upload-video\/nemo_agent\/me\/([\w-]+)$/, upload],
  ['GET', /^\/api\/credits\/balance\/simple$/, tellCredits],
  ['GET', /^\/api\/state\/nemo_agent\/me\/([\w-]+)\/latest$/, tellState],
  ['POST', /^\/api\/render\/proxy\/lambda$/, startRender],
  ['GET', /^\/api\/render\/proxy\/lambda\/([\w-]+)$/, tellRender],
  ['POST', /^\/api\/render\/proxy\/lambda\/([\w-]+)\/cancel$/, cancelRender],
  ['GET', /^\/api\/render\/proxy\/([\w-]+)\/download$/, download],
  ['POST', /^\/api\/auth\/claim-token$/, claim],
];

const HTML = '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>502</h1></body></html>';

export async function serveApi(exchange: Exchange, parts: CloudParts): Promise<void> {
  const { request, response, path, entry } = exchange;
  const { modes } = parts;
  if (request.method === 'OPTIONS') {
    // No word of CORS: the extension's host permissions are what lets it in.
    entry.status = 204;
    response.writeHead(204, { allow: 'GET, POST, OPTIONS' }).end();
    return;
  }
  checkHeaders(exchange);
  if (modes.hang) return;
  if (modes.html !== 'no') {
    entry.status = modes.html;
    response.writeHead(modes.html, { 'content-type': 'text/html' }).end(HTML);
    return;
  }
  if (modes.down) return reply(exchange, 503, { code: 503, message: 'Service unavailable', data: null });
  if (path === TOKEN_PATH && request.method === 'POST') return grantToken(exchange, parts);
  const user = parts.accounts.byToken(/^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]);
  if (!user) {
    if (!request.headers.authorization) complain(exchange, 'no token');
    return refuse(exchange, parts, BAD_TOKEN);
  }
  for (const [method, form, handler] of ROUTES) {
    const found = form.exec(path);
    if (found && method === request.method) return handler(exchange, parts, { user, id: found[1] ?? '' });
  }
  complain(exchange, 'no such endpoint');
  reply(exchange, 404, { detail: 'Not Found' });
}
