/** `npm run cloud`: the stand-in cloud by itself, with a line for every request. */
import { createInterface } from 'node:readline';
import { API_HOST, CDN_HOST, type CloudModes, type LoggedRequest, startCloud } from '../cloud/cloud.ts';
import { DEFAULT_MODES } from '../cloud/modes.ts';
import { DIALECTS, FAULTS } from '../cloud/named-modes.ts';
import { hasFont } from '../cloud/pen.ts';

const NAMED = new Map<string, Partial<CloudModes>>(Object.entries({ ...DIALECTS, ...FAULTS }));
const TIMES = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

const cloud = await startCloud({
  port: Number(process.env['PORT'] ?? 8443),
  onRequest: (entry) => console.log(describe(entry)),
});

console.log(`
The stand-in cloud is listening on this computer, port ${cloud.port}. Nothing leaves it.

Build the extension with \`npm run build\`, then start a browser that finds the cloud here:

  chromium --user-data-dir="$(mktemp -d)" --ignore-certificate-errors \\
    --disable-extensions-except=.output/chrome-mv3 --load-extension=.output/chrome-mv3 \\
    --host-resolver-rules="MAP ${API_HOST}:443 127.0.0.1:${cloud.port}, MAP ${CDN_HOST}:443 127.0.0.1:${cloud.port}"

(Google Chrome no longer loads extensions from the command line: use Chromium, or load it by hand at chrome://extensions.)

Every request is shown here, with what the real cloud might have against it. Ctrl+C ends.
Type a behaviour to change it while it runs, such as: freePlan=true, generationMs=60000, dialect=adk-stream
Or the name of one that is known, alone: ${[...NAMED.keys()].slice(0, 3).join(', ')} … ("modes" lists all)
`);

if (!hasFont) console.log('There is no font on this computer: the films show bars in place of words.\n');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void cloud.close().finally(() => process.exit()));
}

for await (const line of createInterface({ input: process.stdin })) console.log(change(line.trim()));

/** One line: when, how it went, what was asked, and what was wrong with it. */
function describe({ at, method, host, path, body, status, problem }: LoggedRequest): string {
  const words = path === '/run_sse' ? /"text":"(.*?)"\}/s.exec(body)?.[1] : '';
  const said = words ? `  "${words.slice(0, 60)}${words.length > 60 ? '…' : ''}"` : '';
  const line = `${TIMES.format(at)}  ${status || 'cut'}  ${method} ${host}${path}${said}${problem ? `  ! ${problem}` : ''}`;
  return line.replaceAll(/nmv_usr_[\w-]+/g, 'nmv_usr_…').replaceAll('\n', ' ');
}

function change(line: string): string {
  const named = NAMED.get(line);
  if (named) Object.assign(cloud.modes, DEFAULT_MODES, named);
  if (named) return `${line}: ${JSON.stringify(named)}, and all else as it was at first.`;
  if (line === 'modes') return [...NAMED.keys()].join('\n');
  const [name = '', value = ''] = line.split('=').map((part) => part.trim());
  const current: unknown = Reflect.get(cloud.modes, name);
  if (current === undefined) return `Known behaviours: ${Object.keys(cloud.modes).join(', ')}`;
  const next = typeof current === 'number' ? Number(value) : typeof current === 'boolean' ? value === 'true' : value;
  if (Number.isNaN(next)) return `${name} takes a number.`;
  Reflect.set(cloud.modes, name, next);
  return `${name} is now ${String(next)}.`;
}
