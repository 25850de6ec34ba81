/** How the extension is built: modules, manifest, and what differs between browsers. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { defineConfig } from 'wxt';
import { packEmoji } from './lib/device/emoji/pack.ts';

const CLOUD_HOSTS = ['https://*.nemovideo.ai/*'];
const LINKEDIN_HOST = 'https://www.linkedin.com/*';

// Nothing loads from anywhere but the package; the CDN that serves a finished video may be any https host.
const EXTENSION_PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "font-src 'self'",
  "frame-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  'media-src blob: data:',
  "connect-src 'self' https:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  i18n: { localesDir: resolve('lib/locales') },
  hooks: {
    'vite:build:extendConfig': ([entrypoint], config) => {
      // The polyfill weighs as much as these whole scripts, and does nothing in browsers as new as we ask for.
      if (entrypoint?.name === 'linkedin-button' || entrypoint?.name === 'first-box')
        Object.assign(config.resolve?.alias ?? {}, { 'wxt/browser': '@wxt-dev/browser' });
    },
    'build:publicAssets': ({ config }, files) => {
      const folder = join(config.wxtDir, 'emoji');
      const packed = packEmoji(folder);
      files.push({ relativeDest: AAC_FILE, contents: readAacWorker() });
      files.push(...packed.map((file) => ({ absoluteSrc: join(folder, file), relativeDest: `emoji/${file}` })));
    },
  },
  vite: () => ({
    plugins: [
      { name: 'tight-first-script', transform: tighten },
      { name: 'box-first', transformIndexHtml: { order: 'post', handler: putBoxFirst } },
    ],
    worker: { plugins: () => [aacFromFile()] },
    build: {
      modulePreload: {
        // Every browser that we ask for has it.
        polyfill: false,
        // A chunk asked for while something is drawn finds its own parts on the disk; to announce each takes longer than a frame has.
        resolveDependencies: (_, files, { hostType }) =>
          hostType === 'js' ? files.filter((file) => file.endsWith('.css')) : files,
      },
    },
    define: {
      'import.meta.env.NEMO_API_URL': JSON.stringify(process.env['NEMO_API_URL'] ?? ''),
      'import.meta.env.NEMO_WEB_URL': JSON.stringify(process.env['NEMO_WEB_URL'] ?? ''),
      'import.meta.env.NEMO_TOKEN': JSON.stringify(process.env['NEMO_TOKEN'] ?? ''),
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'contextMenus',
      'activeTab',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    // Not a content script of WXT's own: those tell the page, by an event on its document, that they have come.
    content_scripts: [
      { matches: [LINKEDIN_HOST], js: ['linkedin-button.js'], all_frames: true, match_origin_as_fallback: true },
    ],
    // Asked for when there is something to tell of, and only then.
    optional_permissions: ['notifications'],
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+V' } } },
    host_permissions: [...hostsOfGateway(), ...CLOUD_HOSTS, LINKEDIN_HOST],
    ...(mode === 'production' ? { content_security_policy: { extension_pages: EXTENSION_PAGES_CSP } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'video-maker-for-linkedin@nemovideo.com',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['websiteContent'] },
            },
          },
        }
      : {
          // Blobs cross between contexts as they are (structured clone): in Chrome since 148.
          message_serialization: 'structured_clone',
          storage: { managed_schema: 'managed-schema.json' },
          minimum_chrome_version: '148',
        }),
  }),
});

/** In the chat's pages the box to write in comes first, and has the chat's own code brought once it is painted. */
function putBoxFirst(html: string): string {
  const chat = [...html.matchAll(MODULES)].at(-1)?.[1];
  if (!html.includes(FIRST_BOX) || !chat) return html;
  return html.replaceAll(MODULES, '').replace(FIRST_BOX, `${FIRST_BOX} data-then="${chat}"`);
}
const MODULES = /<script type="module" crossorigin src="([^"]*)"><\/script>\s*/g;
const FIRST_BOX = 'src="/first-box.js"';

/** What every page of LinkedIn's is given carries no indents of styles and selectors, and no words that production never says. */
function tighten(code: string, id: string) {
  if (id.includes('virtual:wxt-unlisted-script'))
    return { code: code.replaceAll(/logger\.error\([^;]+;/g, ''), map: null };
  if (id.endsWith('/lib/linkedin/selectors.ts')) return { code: code.replaceAll(', ', ','), map: null };
  if (!id.endsWith('/components/composer/style.ts')) return null;
  const tight = code.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/ ?([{};:,]) /g, '$1');
  return { code: tight.replaceAll(';}', '}'), map: null };
}

/** The host permission of a gateway named at build time by NEMO_API_URL, if any. */
function hostsOfGateway(): string[] {
  const url = process.env['NEMO_API_URL'];
  return url ? [`${new URL(url).protocol}//${new URL(url).hostname}/*`] : [];
}

/**
 * The AAC encoder's package carries its worker as text and starts it from a blob, which our own policy forbids and
 * Firefox refuses. It is written into a file of its own instead, which also is loaded only where it is needed.
 */
const AAC_FILE = 'aac-encoder.js';
const INLINE_WORKER = /return inlineWorker\((`[\s\S]*?(?<!\\)`)\)/;

function readAacWorker(): string {
  const path = createRequire(import.meta.url).resolve('@mediabunny/aac-encoder');
  const [, literal] = INLINE_WORKER.exec(readFileSync(path, 'utf8')) ?? [];
  if (!literal) throw new Error('@mediabunny/aac-encoder starts its worker in another way now: look at its bundle.');
  return String(runInNewContext(literal));
}

function aacFromFile() {
  return {
    name: 'aac-from-file',
    transform: (code: string, id: string) =>
      id.includes('mediabunny-aac-encoder')
        ? { code: code.replace(INLINE_WORKER, `return new Worker('/${AAC_FILE}')`), map: null }
        : null,
  };
}
