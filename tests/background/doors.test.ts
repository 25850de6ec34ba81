/** The door: who may ask what. The list is the protocol's own, so that a message without a rule fails here, and does not compile. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openBatches } from '../../lib/background/batches.ts';
import { openCloud } from '../../lib/background/cloud.ts';
import { createErrands } from '../../lib/background/errands.ts';
import { newJob, openJobBook } from '../../lib/background/job-book.ts';
import { createRunner } from '../../lib/background/jobs/runner.ts';
import { openLibraryDoor } from '../../lib/background/library/door.ts';
import { openHistory } from '../../lib/background/library/history.ts';
import { putVideoInPost } from '../../lib/background/linkedin-tabs.ts';
import { openMendingDesk } from '../../lib/background/mending.ts';
import { openReach } from '../../lib/background/reach.ts';
import { openRecords } from '../../lib/background/records.ts';
import { openDoor } from '../../lib/background/router.ts';
import type { Protocol } from '../../lib/messaging/protocol.ts';
import { expectOwnPage } from '../../lib/messaging/sender.ts';
import type { Job } from '../../lib/video/job.ts';
import { openPieces } from './backstage.ts';

/** Who may ask, or that it is no question to the background: an order of its own to the studio, or to a content script. */
type Rule = 'page' | 'composer' | 'both' | 'to-studio' | 'to-content';

const RULES: Record<keyof Protocol, Rule> = {
  'surface-open': 'page',
  'chat-send': 'page',
  'file-add': 'page',
  'file-keep': 'page',
  'file-read': 'page',
  'file-remove': 'page',
  'composer-open': 'composer',
  'panel-bring': 'composer',
  'link-add': 'page',
  'words-take-back': 'page',
  'words-release': 'page',
  'job-start': 'composer',
  'job-cancel': 'both',
  'job-retry': 'both',
  'project-open': 'both',
  'later-choose': 'page',
  'export-start': 'page',
  'video-read': 'both',
  'version-use': 'page',
  'video-check': 'both',
  'video-mend': 'both',
  'video-mend-drop': 'both',
  'post-read': 'composer',
  'chooser-shut': 'composer',
  'device-take': 'both',
  'board-save': 'page',
  'brand-save': 'page',
  'board-undo': 'page',
  'film-make': 'to-studio',
  'film-cancel': 'to-studio',
  'film-mend': 'to-studio',
  'film-mend-drop': 'to-studio',
  'mend-progress': 'page',
  'mend-end': 'page',
  'film-progress': 'page',
  'film-done': 'page',
  'film-failed': 'page',
  'video-attached': 'composer',
  'video-to-post': 'page',
  'job-new': 'page',
  'settings-save': 'both',
  'token-save': 'page',
  'options-open': 'both',
  'recorder-open': 'page',
  'brand-open': 'page',
  'chat-open': 'composer',
  'sentences-read': 'composer',
  'history-read': 'page',
  'history-open': 'page',
  'history-remove': 'page',
  'library-measure': 'page',
  'library-remove': 'page',
  'library-export': 'page',
  'library-look': 'page',
  'library-import': 'page',
  'diagnostics-read': 'page',
  'unsent-keep': 'page',
  'batch-start': 'page',
  'batch-go-on': 'page',
  'batch-end': 'page',
  'composer-look': 'page',
  'composer-take': 'page',
  'composer-attach': 'to-content',
  'post-start': 'to-content',
  'button-show': 'to-content',
};

const MINE = { id: 'test-extension-id' };
const OWN_TAB = 7;
const PAGES = {
  'our popup': { ...MINE, url: 'chrome-extension://test-extension-id/popup.html' },
  'our page in a tab': { ...MINE, url: 'chrome-extension://test-extension-id/options.html', tab: { id: 3 } },
};
const COMPOSERS = {
  'LinkedIn’s feed': { ...MINE, url: 'https://www.linkedin.com/feed/', tab: { id: OWN_TAB }, frameId: 0 },
  'a frame that LinkedIn made': {
    ...MINE,
    url: 'about:blank',
    origin: 'https://www.linkedin.com',
    tab: { id: OWN_TAB },
  },
};

const STRANGERS = {
  'another extension': { id: 'another', url: 'chrome-extension://another/popup.html' },
  'another extension that names our page': { id: 'another', url: PAGES['our popup'].url },
  'our script in another site': { ...MINE, url: 'https://www.linkedin.com.example/', tab: { id: OWN_TAB } },
  'our script over plain http': { ...MINE, url: 'http://www.linkedin.com/feed/', tab: { id: OWN_TAB } },
  'our script in another page of LinkedIn’s': { ...MINE, url: 'https://business.linkedin.com/', tab: { id: OWN_TAB } },
  'a frame without an address that a stranger made': {
    ...MINE,
    url: 'about:blank',
    origin: 'https://x.example',
    tab: { id: OWN_TAB },
  },
  'LinkedIn’s address without a tab': { ...MINE, url: 'https://www.linkedin.com/feed/' },
  'nobody in particular': {},
};

const ABOUT_ONE: ReadonlySet<keyof Protocol> = new Set([
  'job-cancel',
  'job-retry',
  'project-open',
  'video-read',
  'video-check',
  'video-mend',
  'video-mend-drop',
  'post-read',
  'device-take',
  'video-attached',
]);
/** None of them is what any message carries. */
const WRONG_SHAPES = [42, 'text', [], { jobId: '../../etc' }, { jobId: { $ne: null } }, { text: '' }, { token: 1 }];

const records = openRecords();
/** What was touched behind the door since the last question. */
let touched: string[] = [];

/** The background's own door; what is behind it only notes that it was reached. */
beforeAll(() => {
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => ({}) });
  const noting = <T extends object>(of: T): T =>
    new Proxy(of, { get: (_, name) => async () => void touched.push(String(name)) });
  const watched = <T extends object>(of: T): T =>
    new Proxy(of, {
      get(target, name) {
        touched.push(String(name));
        return Reflect.get(target, name);
      },
    });
  const book = openJobBook(records);
  const files = {
    keep: async () => {},
    read: async () => null,
    forget: async () => {},
    clear: async () => {},
    sizes: async () => [],
  };
  const studio = { make: async () => {}, cancel: async () => {}, mend: async () => {}, dropMending: async () => {} };
  const parts = {
    records,
    files: { footage: files, videos: files, pieces: openPieces() },
    studio,
    cloud: openCloud(records),
  };
  const runner = createRunner(parts, { onConnection() {} });
  const mending = openMendingDesk(parts, () => {});
  const history = openHistory(parts, book, { runner, cancel: async () => {} });
  openDoor({
    errands: noting(createErrands(parts, book, runner, mending)),
    batches: noting(openBatches(parts, book, () => {})),
    language: noting({ read: async () => null }),
    isInReach: openReach(records),
  });
  openLibraryDoor(watched(parts), book, noting(history));
});

/** What comes back, and what was touched for it. */
async function ask(type: string, data: unknown, sender: object) {
  touched = [];
  const answer = await new Promise<{ res?: unknown; err?: { message: string } } | undefined>((done) => {
    const message = { id: 1, type, data, timestamp: 1 };
    const heard = fakeBrowser.runtime.onMessage.trigger(message, sender, done);
    void heard.then((taken) => {
      if (!taken.some(Boolean)) done(undefined);
    });
  });
  return { answer, touched };
}

const names = Object.keys(RULES).filter((name): name is keyof Protocol => name in RULES);
const asked = names.filter((name) => !RULES[name].startsWith('to-'));

test('every message of the protocol has its rule here', () => {
  const protocol = readFileSync(join(import.meta.dirname, '../../lib/messaging/protocol.ts'), 'utf8');
  const declared = [...protocol.matchAll(/^ {2}'([a-z-]+)'\(/gm)].map(([, name]) => name);
  expect(declared.toSorted()).toEqual(names.toSorted());
});

test.each(asked)('%s is refused to all but those who may ask it, and nothing is touched', async (name) => {
  const rule = RULES[name];
  const wrong = { ...STRANGERS, ...(rule === 'page' ? COMPOSERS : {}), ...(rule === 'composer' ? PAGES : {}) };
  for (const [who, sender] of Object.entries(wrong)) {
    const { answer, touched: reached } = await ask(name, undefined, sender);
    expect(answer?.err?.message, who).toBe(`${name}: not for this sender`);
    expect(reached, who).toEqual([]);
  }
});

test.each(asked)('%s in a wrong shape is refused, and nothing is touched', async (name) => {
  const right = RULES[name] === 'composer' ? COMPOSERS : PAGES;
  for (const shape of WRONG_SHAPES)
    for (const sender of Object.values(right)) {
      const { answer, touched: reached } = await ask(name, shape, sender);
      expect(answer?.res, JSON.stringify(shape)).toBeUndefined();
      expect(reached, JSON.stringify(shape)).toEqual([]);
    }
});

test.each(names.filter((name) => RULES[name].startsWith('to-')))(
  '%s is nothing that the background answers',
  async (name) => {
    for (const sender of Object.values({ ...PAGES, ...COMPOSERS, ...STRANGERS }))
      expect((await ask(name, undefined, sender)).answer).toBeUndefined();
  },
);

test('a name that is not in the protocol is answered by nobody', async () => {
  expect((await ask('job-start-now', undefined, PAGES['our popup'])).answer).toBeUndefined();
});

describe('a composer speaks of one video only where its tab may see it', () => {
  const ofOne = asked.filter((name) => RULES[name] !== 'page' && ABOUT_ONE.has(name));
  const place = async (edit: Partial<Job>) => {
    const job: Job = { ...newJob('composer', { format: '4:5', engine: 'cloud' }, 'en'), ...edit };
    await records.job(job.id).update(() => job);
    return job.id;
  };

  test.each<[what: string, edit: Partial<Job>, may: boolean]>([
    ['begun in it', { tabId: OWN_TAB, stage: 'generating' }, true],
    ['finished, for any composer to take', { origin: 'chat', stage: 'ready' }, true],
    ['begun in another tab', { tabId: OWN_TAB + 1, stage: 'generating' }, false],
    ['put into the post of another tab', { tabId: OWN_TAB + 1, stage: 'attached' }, false],
    ['being made in the chat', { origin: 'chat', stage: 'rendering' }, false],
  ])('%s', async (_, edit, may) => {
    const jobId = await place(edit);
    for (const name of ofOne)
      for (const sender of Object.values(COMPOSERS)) {
        const { answer, touched: reached } = await ask(name, { jobId }, sender);
        expect(answer?.err?.message, name).toBe(may ? undefined : `${name}: not of this tab`);
        expect(reached.length > 0, name).toBe(may);
      }
  });

  test('one that the chat hands to it, while it is being handed', async () => {
    const jobId = await place({ origin: 'chat', stage: 'attached', tabId: OWN_TAB + 1 });
    const heard: unknown[] = [];
    const sendMessage = async (_tab: number, _message: object, _to: object, answer: (answer: object) => void) => {
      heard.push((await ask('video-read', { jobId }, COMPOSERS['LinkedIn’s feed'])).answer?.err);
      answer({ res: { outcome: 'refused' } });
    };
    const tabs = { query: async () => [{ id: OWN_TAB, active: true }], sendMessage, update: async () => {} };
    const scripting = { executeScript: async () => [{ frameId: 0, result: true }] };
    Object.assign(fakeBrowser, { tabs, scripting });
    await putVideoInPost(jobId);
    expect(heard).toEqual([undefined]);
    const { answer } = await ask('video-read', { jobId }, COMPOSERS['LinkedIn’s feed']);
    expect(answer?.err?.message).toBe('video-read: not of this tab');
  });
});

test('a composer changes those settings alone that its panel has a control for', async () => {
  const composer = COMPOSERS['LinkedIn’s feed'];
  expect((await ask('settings-save', { consented: true }, composer)).touched).toEqual(['saveSettings']);
  for (const change of [{ autoAdd: true }, { language: 'de' }, { format: '1:1' }, { hasChosenEngine: true }])
    expect((await ask('settings-save', change, composer)).touched, JSON.stringify(change)).toEqual([]);
});

test('the studio takes orders from our own pages alone', () => {
  const order = (sender: object) => () => expectOwnPage({ type: 'film-make', sender });
  for (const sender of Object.values(PAGES)) expect(order(sender)).not.toThrow();
  for (const sender of Object.values({ ...COMPOSERS, ...STRANGERS }))
    expect(order(sender)).toThrow('not for this sender');
  const studio = readFileSync(join(import.meta.dirname, '../../entrypoints/studio/main.ts'), 'utf8');
  expect(studio.match(/onMessage\('[a-z-]+', \(message\) => \{\n {2}expectOwnPage\(message\);/g)).toHaveLength(
    names.filter((name) => RULES[name] === 'to-studio').length,
  );
});
