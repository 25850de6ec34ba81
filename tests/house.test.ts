/** The house's rules, each with its remedy in the message. There is no list of exceptions. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const SOURCES = ['entrypoints', 'components', 'lib'].flatMap((folder) => filesBelow(join(ROOT, folder)));

/** room -> what it may import of ours. The longest matching room speaks for a file. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'lib/nemo': [],
  'lib/media': [],
  'lib/linkedin': [],
  'lib/view': [],
  'lib/device': ['lib/view', 'lib/media'],
  'lib/settings.ts': ['lib/view'],
  'lib/video': ['lib/view', 'lib/nemo'],
  'lib/messaging': ['lib/view', 'lib/settings.ts'],
  'lib/background': [
    'lib/nemo',
    'lib/device',
    'lib/media',
    'lib/video',
    'lib/view',
    'lib/messaging',
    'lib/settings.ts',
  ],
  'lib/library-actions.ts': ['lib/messaging', 'lib/view'],
  'lib/surface-store.ts': ['lib/messaging', 'lib/view', 'lib/settings.ts'],
  components: ['lib/view'],
  entrypoints: ['lib', 'components'],
};

const BROWSER_ROOMS = ['entrypoints', 'lib/background', 'lib/messaging'];

test('arrows go one way', () => {
  for (const file of SOURCES) {
    const room = roomOf(file);
    for (const target of ownImports(file)) {
      const allowed = [room, ...(MAY_IMPORT[room] ?? [])].some((place) => isIn(target, place));
      expect(allowed, `${file} imports ${target}: ${room} may not know it. Hand the value in, or move the code.`).toBe(
        true,
      );
    }
  }
});

test('video knows the cloud by its types alone', () => {
  for (const file of SOURCES.filter((path) => isIn(path, 'lib/video'))) {
    const values = importLines(file).filter((line) => line.includes('/nemo/') && !line.startsWith('import type'));
    expect(values, `${file}: use \`import type\`, and let the caller hand in what runs.`).toEqual([]);
  }
});

test('the browser is imported from wxt/browser only, and only where its hands are', () => {
  for (const file of SOURCES) {
    for (const line of importLines(file)) {
      expect(line, `${file}: import browser from 'wxt/browser'.`).not.toMatch(
        /from 'webextension-polyfill'|from '#imports'/,
      );
      const allowed = BROWSER_ROOMS.some((place) => isIn(file, place));
      if (/from 'wxt\/browser'/.test(line)) {
        expect(allowed, `${file}: only ${BROWSER_ROOMS.join(', ')} touch the browser. Take a callback instead.`).toBe(
          true,
        );
      }
    }
    const code = readFileSync(join(ROOT, file), 'utf8');
    const bare = BROWSER_ROOMS.some((place) => isIn(file, place))
      ? null
      : /\b(?:chrome|browser)\.(?:runtime|storage|tabs)\b/.exec(code);
    expect(bare, `${file}: no extension API here. Take a callback instead.`).toBeNull();
  }
});

test('no import makes a loop', () => {
  const graph = new Map(SOURCES.map((file) => [file, ownImports(file)]));
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    expect(
      path,
      `${[...path, file].join(' -> ')}: cut the loop, the lower file must not know the higher one.`,
    ).not.toContain(file);
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of SOURCES) visit(file, []);
});

test('no barrels, no rooms without a meaning', () => {
  for (const file of SOURCES) {
    const barrel = isIn(file, 'lib') && /\/index\.tsx?$/.test(file);
    expect(barrel, `${file}: import the file that holds the thing, not a barrel.`).toBe(false);
    expect(file, `${file}: name it by what it is for.`).not.toMatch(
      /\b(?:utils?|helpers?|common|shared|types|manager|service)\b/i,
    );
  }
});

test('every file opens with the sentence that says what it is for', () => {
  for (const file of SOURCES.filter((path) => !path.endsWith('.d.ts'))) {
    const code = readFileSync(join(ROOT, file), 'utf8');
    expect(code.startsWith('/**'), `${file}: open it with one sentence in a /** */ comment.`).toBe(true);
  }
});

test('no type is forced', () => {
  for (const file of SOURCES) {
    const code = readFileSync(join(ROOT, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g, '');
    expect(code, `${file}: narrow the value, or parse it with zod at the door.`).not.toMatch(
      /\bas (?!const\b)[A-Z{(]|: any\b|@ts-/,
    );
  }
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => relative(ROOT, join(folder, path)));
}

function importLines(file: string): string[] {
  const code = readFileSync(join(ROOT, file), 'utf8');
  return [...code.matchAll(/^(?:import|export)\b[^;]*?from '[^']+'|^import '[^']+'/gm)].map(([line]) => line);
}

function ownImports(file: string): string[] {
  return importLines(file)
    .map((line) => /'(\.[^']+)'/.exec(line)?.[1])
    .filter((path) => path !== undefined)
    .map((path) => relative(ROOT, join(ROOT, dirname(file), path)))
    .filter((path) => /\.tsx?$/.test(path));
}

function roomOf(file: string): string {
  return Object.keys(MAY_IMPORT).find((room) => isIn(file, room)) ?? file;
}

function isIn(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`);
}
