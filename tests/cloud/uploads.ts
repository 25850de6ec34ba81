/** Takes files as they stream in, to disk and never to memory, and knows what each of them is. */
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { z } from 'zod';
import { infoOf } from './account-api.ts';
import type { Footage } from './accounts.ts';
import { complain, type Exchange, reply } from './exchange.ts';
import { probe } from './ffmpeg.ts';
import { BAD_TYPE, type Caller, type CloudParts, give, NO_SESSION, readExactly, refuse, TOO_LARGE } from './parts.ts';

const KINDS: readonly (readonly [kind: string, names: RegExp])[] = [
  ['video', /\.(?:mp4|mov|avi|webm|mkv)$/i],
  ['image', /\.(?:jpe?g|png|gif|webp)$/i],
  ['audio', /\.(?:mp3|wav|m4a|aac)$/i],
];

interface Received {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

export async function upload(exchange: Exchange, parts: CloudParts, caller: Caller): Promise<void> {
  const isForm = exchange.request.headers['content-type']?.startsWith('multipart/form-data') === true;
  return isForm ? uploadForm(exchange, parts, caller) : uploadUrls(exchange, parts, caller);
}

async function uploadForm(exchange: Exchange, parts: CloudParts, { user, id }: Caller): Promise<void> {
  const received = await receiveForm(exchange.request, parts.folder);
  exchange.entry.body = JSON.stringify(received.map(({ path, ...facts }) => facts));
  const session = parts.accounts.session(id, user);
  if (!session) return refuse(exchange, parts, NO_SESSION);
  if (received.length === 0 || received.some((file) => file.field !== 'files')) {
    complain(exchange, 'a form without the field "files"');
    return reply(exchange, 422, { detail: [{ type: 'missing', loc: ['body', 'files'], msg: 'Field required' }] });
  }
  const isBad = ({ name }: Received) => kindOf(name) === null;
  if (parts.modes.refuseUploadType || received.some(isBad)) return refuse(exchange, parts, BAD_TYPE);
  if (received.some((file) => file.size > parts.modes.maxUploadBytes)) return refuse(exchange, parts, TOO_LARGE);
  const footage = await Promise.all(received.map((file) => look(file, parts.modes.cdnHost)));
  session.footage.push(...footage);
  tellTaken(exchange, parts, footage);
}

const urlBody = z.strictObject({ urls: z.array(z.url()).min(1), source_type: z.literal('url') });

async function uploadUrls(exchange: Exchange, parts: CloudParts, { user, id }: Caller): Promise<void> {
  const body = await readExactly(exchange, urlBody);
  if (!body) return;
  const session = parts.accounts.session(id, user);
  if (!session) return refuse(exchange, parts, NO_SESSION);
  const footage = body.urls.map((url): Footage => {
    const name = new URL(url).pathname.split('/').pop() || 'video.mp4';
    return { name, size: 0, sha256: '', url, kind: kindOf(name) ?? 'video' };
  });
  if (parts.modes.refuseUploadType) return refuse(exchange, parts, BAD_TYPE);
  session.footage.push(...footage);
  tellTaken(exchange, parts, footage);
}

function tellTaken(exchange: Exchange, parts: CloudParts, footage: readonly Footage[]): void {
  const needed = JSON.stringify({ files: footage.map(infoOf) });
  give(exchange, parts, { needed, beside: { session_state_applied: true } });
}

async function look({ name, path, size, sha256 }: Received, host: string): Promise<Footage> {
  const poster = `${path}.png`;
  const facts = await probe(path, poster);
  const url = `https://${host}/uploads/${sha256.slice(0, 16)}/${encodeURIComponent(name)}`;
  return { name, size, sha256, url, kind: kindOf(name) ?? 'video', poster, ...facts };
}

function kindOf(name: string): string | null {
  return KINDS.find(([, names]) => names.test(name))?.[0] ?? null;
}

/** Rejects where the client hangs up before the form has ended. */
async function receiveForm(request: IncomingMessage, folder: string): Promise<Received[]> {
  const form = busboy({ headers: request.headers, defParamCharset: 'utf8' });
  const received: Promise<Received>[] = [];
  form.on('file', (field, stream, { filename, mimeType }) => {
    const path = join(folder, `upload-${randomUUID()}`);
    const hash = createHash('sha256');
    const counter = new PassThrough();
    let size = 0;
    counter.on('data', (chunk: Buffer) => {
      size += chunk.length;
      hash.update(chunk);
    });
    const file = pipeline(stream, counter, createWriteStream(path)).then(() => {
      return { field, name: filename ?? '', type: mimeType, path, size, sha256: hash.digest('hex') };
    });
    file.catch(() => {});
    received.push(file);
  });
  await pipeline(request, form);
  return Promise.all(received);
}
