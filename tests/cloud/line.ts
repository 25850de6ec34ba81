/** The stand-in's stream to one client: the same frames, put on the wire as the modes ask, with the faults they ask for. */
import type { ServerResponse } from 'node:http';
import type { CloudModes } from './modes.ts';

export interface Line {
  write(frame: string): void;
  /** From here on nothing comes, and nothing ends. */
  hush(): void;
  isCut(): boolean;
  end(): void;
}

export function openLine(response: ServerResponse, modes: CloudModes): Line {
  return modes.answerAs === 'stream' ? openStream(response, modes) : openBody(response, modes);
}

function openStream(response: ServerResponse, { cutStreamAfterBytes, framing }: CloudModes): Line {
  let written = 0;
  let hushed = false;
  let cut = false;
  let last = '';
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' });
  const put = (text: string) => {
    if (hushed || cut || response.destroyed) return;
    const bytes = Buffer.from(text);
    const room = cutStreamAfterBytes > 0 ? cutStreamAfterBytes - written : Number.POSITIVE_INFINITY;
    written += bytes.length;
    if (bytes.length < room) {
      if (framing === 'bytes') for (const byte of bytes) response.write(Buffer.of(byte));
      else response.write(bytes);
      return;
    }
    cut = true;
    response.write(bytes.subarray(0, room), () => response.destroy());
  };
  if (framing === 'bom') put('\uFEFF: stream opened\n\n');
  return {
    write(frame) {
      // The very last frame may lack its end: it is held back until another comes.
      if (framing !== 'unfinished') return put(framed(frame, framing));
      put(last);
      last = frame;
    },
    hush() {
      hushed = true;
    },
    isCut: () => cut,
    end() {
      put(last.trimEnd());
      if (!hushed && !cut) response.end();
    },
  };
}

function framed(frame: string, framing: CloudModes['framing']): string {
  switch (framing) {
    case 'crlf':
      return frame.replaceAll('\n', '\r\n');
    case 'cr':
      return frame.replaceAll('\n', '\r');
    case 'multi-line':
      // Between two fields of an object JSON allows a line break, and SSE puts it back.
      return frame.replace(/^(data: \{"[^"]+":)/, '$1\ndata: ');
    default:
      return frame;
  }
}

/** Everything at once when the work is done, as JSON. What is no JSON cannot be put in it and is left out. */
function openBody(response: ServerResponse, { answerAs }: CloudModes): Line {
  const frames: string[] = [];
  return {
    write(frame) {
      const data = /^data: (\{.*\})\s*$/s.exec(frame)?.[1];
      if (data && isJson(data)) frames.push(data);
    },
    hush() {},
    isCut: () => false,
    end() {
      const list = `[${frames.join(',')}]`;
      const type = answerAs === 'json-as-stream' ? 'text/event-stream' : 'application/json';
      response.writeHead(200, { 'content-type': type });
      response.end(answerAs === 'json-envelope' ? `{"code":0,"data":${list}}` : list);
    },
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
