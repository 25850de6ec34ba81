/**
 * Makes a fresh checkout ready for any command: packages, the pinned Node, browsers, fonts. Plain JavaScript without
 * imports from npm, for it runs before there is any, on Node 20 or newer.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const CHROMIUMS = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge'];
const FIREFOXES = ['firefox-esr', 'firefox'];
const MAC_CHROMES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const MAC_FIREFOX = '/Applications/Firefox.app/Contents/MacOS/firefox';

/** The path of Chromium, Chrome or Edge on this computer, or null. */
export function findChromium() {
  return process.env.CHROME_PATH ?? findOnPath(CHROMIUMS) ?? MAC_CHROMES.find(existsSync) ?? null;
}

/** The path of Firefox on this computer, or null. */
export function findFirefox() {
  return process.env.FIREFOX_PATH ?? findOnPath(FIREFOXES) ?? (existsSync(MAC_FIREFOX) ? MAC_FIREFOX : null);
}

function findOnPath(names) {
  const folders = (process.env.PATH ?? '').split(':');
  for (const name of names) {
    const found = folders.map((folder) => join(folder, name)).find(existsSync);
    if (found) return found;
  }
  return null;
}

function installPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const mark = join(root, 'node_modules/.installed');
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.log('Installing packages…');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(mark, wanted);
}

/** The types of the words in lib/locales, and of the entrypoints, as they are now. */
function prepareTypes() {
  execFileSync(join(root, 'node_modules/.bin/wxt'), ['prepare'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** On Linux, Firefox plays H.264 only by the system's own library. */
const CODECS = ['/usr/lib', '/usr/lib64', '/usr/local/lib'];

function hasCodecs() {
  if (process.platform !== 'linux') return true;
  return CODECS.filter(existsSync).some((folder) =>
    [folder, ...foldersIn(folder)].some((one) => readdirSync(one).some((name) => name.startsWith('libavcodec.so'))),
  );
}

function foldersIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
}

/** Debian and Ubuntu can be asked for browsers; elsewhere the user is told what to install. */
function installBrowsers() {
  const missing = [
    ...(findChromium() ? [] : ['chromium']),
    ...(findFirefox() ? [] : ['firefox-esr']),
    ...(hasCodecs() ? [] : ['libavcodec-extra']),
  ];
  if (missing.length > 0 && !installFromSystem(missing)) explainBrowsers(missing);
}

/** Tests look at text in twelve scripts and at emoji. Other systems than Debian's come with fonts for all of them. */
const FONTS = {
  'fonts-noto-core': '/usr/share/fonts/truetype/noto/NotoSansDevanagari-Bold.ttf',
  'fonts-noto-cjk': '/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc',
  'fonts-noto-color-emoji': '/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf',
  'fonts-dejavu-core': '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
};

function installFonts() {
  const missing = Object.keys(FONTS).filter((name) => !existsSync(FONTS[name]));
  if (missing.length === 0 || !findOnPath(['apt-get'])) return;
  if (!installFromSystem(missing)) console.error(`Without ${missing.join(', ')} the tests of text will fail.`);
}

/** True where the system's packages could be installed. */
function installFromSystem(packages) {
  if (!findOnPath(['apt-get'])) return false;
  console.log(`Installing ${packages.join(', ')} from the system's packages…`);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...words) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...words];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  };
  apt('update', '-qq');
  return apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

function explainBrowsers(missing) {
  console.error(`Please install ${missing.join(' and ')}, or set CHROME_PATH and FIREFOX_PATH, and run this again.`);
  process.exit(1);
}

function run(command, words) {
  execFileSync(command, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  installPackages();
  prepareTypes();
  if (!process.argv.includes('--no-browser')) installBrowsers();
  if (process.argv.includes('--fonts')) installFonts();
}
