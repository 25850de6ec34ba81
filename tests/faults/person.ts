/** A patient person: wants one video, looks now and then, presses what is there to be pressed, and opens again what is gone. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import en from '../../lib/locales/en.json' with { type: 'json' };
import { nameOf } from '../cloud/wire-faults.ts';
import { findDownload } from './downloads.ts';
import type { Scene } from './scene.ts';
import type { Sight } from './sight.ts';

/** What the person has in hand at the end. */
export interface Ending {
  /** The start of the video's sha256, in hex: from the composer's own word, or of the downloaded file. */
  readonly sha256: string | null;
  /** Words that were seen in the conversation once and are not there any more. */
  readonly vanished: readonly string[];
  /** How often the person asked anew after a failure, in so many words. */
  readonly pressedAgain: number;
  /** How often each sentence was said, once more where the first was told to have got no answer. */
  readonly says: ReadonlyMap<string, number>;
  /** The cloud did not answer, and the person had this device make it instead. */
  readonly isMadeHere: boolean;
  /** What stood there when the patience ended, in one line. */
  readonly lastSeen: string;
}

/** A person looks this often. */
const LOOK_MS = 1200;
/** The longest that the product may take by its own word: five looks for a lost message, a render, a download. */
const PATIENCE_MS = 7 * 60_000;

export async function makeVideo(scene: Scene): Promise<Ending> {
  const mind = openMind(scene);
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const sha256 =
      scene.schedule.flow === 'composer' ? await workInComposer(scene, mind) : await workInChat(scene, mind);
    noteLog(scene);
    if (sha256) return { sha256, ...mind.sum() };
    await sleep(LOOK_MS);
  }
  return { sha256: null, ...mind.sum() };
}

type Mind = ReturnType<typeof openMind>;

/** What the person remembers of this run. */
function openMind({ schedule, mark }: Scene) {
  const device = schedule.flow === 'device';
  const edit = schedule.flow === 'edit' ? [`Make it square, please, for ${schedule.seed}.`] : [];
  return {
    words: [mark, ...edit],
    isDevice: device,
    said: 0,
    saidAt: 0,
    missedSince: 0,
    pressedAgain: 0,
    againAt: 0,
    hasFile: false,
    says: new Map<string, number>(),
    isMadeHere: false,
    seen: new Set<string>(),
    vanished: new Set<string>(),
    lastSeen: '',
    sum() {
      const { pressedAgain, lastSeen, says, isMadeHere } = this;
      return { vanished: [...this.vanished], pressedAgain, lastSeen, says, isMadeHere };
    },
  };
}

const chatLook = z.object({
  isThere: z.boolean(),
  text: z.string(),
  buttons: z.array(z.string()),
  failure: z.string(),
  alert: z.string(),
  files: z.number(),
  held: z.boolean(),
  engine: z.string(),
});
type ChatLook = z.infer<typeof chatLook>;

const UNANSWERED = en.failure.agentSilent;

/** Runs in the chat. */
const LOOK = `(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const nameOf = (button) => button.getAttribute('aria-label') ?? button.textContent.trim();
  return {
    isThere: document.querySelector('main textarea') !== null,
    text: document.body?.innerText ?? '',
    buttons: all('button:not([disabled])').map(nameOf),
    failure: all('[role=alert] button').map(nameOf)[0] ?? '',
    alert: document.querySelector('[role=alert]')?.textContent ?? '',
    files: all('button[aria-label^="Remove "]').length,
    held: document.querySelector('[data-held=true] button') !== null,
    engine: document.querySelector('input[name^="engine"]:checked')?.getAttribute('aria-label') ?? '',
  };
})()`;

async function workInChat(scene: Scene, mind: Mind): Promise<string | null> {
  const look = await scene.at('chat', (sight) => sight.read(LOOK, chatLook));
  if (!look?.isThere) {
    mind.missedSince = 0;
    return null;
  }
  remember(look, mind);
  const has = (name: string) => look.buttons.includes(name);
  if (has('Download MP4') && mind.said === mind.words.length) return saveVideo(scene);
  if (look.alert.includes(UNANSWERED)) {
    // Nothing came of it in five minutes: whoever still wants it says it again, knowing that.
    mind.said = Math.max(0, mind.said - 1);
    await say(scene, mind, { words: mind.words[mind.said] ?? '', look });
    return null;
  }
  if (look.alert.includes(en.failure.noToken) && (await scene.at('chat', (sight) => makeHere(sight, scene, mind))))
    return null;
  if (look.failure) {
    await askAgain(scene, mind);
    return null;
  }
  if (look.held) {
    mind.pressedAgain += 1;
    await scene.at('chat', (sight) =>
      sight.read('document.querySelector("[data-held=true] button")?.click()', z.unknown()),
    );
    return null;
  }
  const isResting = has('Export video') && !has('Stop');
  const next = mind.words[mind.said];
  if (next !== undefined && (mind.said === 0 || isResting)) await say(scene, mind, { words: next, look });
  // What was typed and never seen again was not sent: whoever finds the conversation without it says it again.
  else if (isForgotten(look, mind)) mind.said -= 1;
  else if (isResting && next === undefined && Date.now() - mind.saidAt > 2000)
    await pressEverywhere(scene, 'Export video');
  return null;
}

function remember(look: ChatLook, mind: Mind): void {
  mind.lastSeen = look.text.replaceAll(/\s+/g, ' ').slice(-300);
  for (const words of mind.words) {
    if (look.text.includes(words)) mind.seen.add(words);
    else if (mind.seen.has(words) && !look.text.includes('Connecting')) mind.vanished.add(words);
  }
}

/** Not there, though looked for so long in a chat that stood there all the time. */
const LOOKED_FOR_MS = 6000;

function isForgotten(look: ChatLook, mind: Mind): boolean {
  const last = mind.words[mind.said - 1];
  if (last === undefined || mind.seen.has(last) || look.text.includes('Connecting')) mind.missedSince = 0;
  else mind.missedSince ||= Date.now();
  return mind.missedSince > 0 && Date.now() - mind.missedSince > LOOKED_FOR_MS;
}

async function say(scene: Scene, mind: Mind, { words, look }: { words: string; look: ChatLook }): Promise<void> {
  const { flow, seed } = scene.schedule;
  if (flow === 'footage' && look.files === 0) return addFile(scene);
  const isSent = await scene.at('chat', async (sight) => {
    if (flow === 'device' && look.engine !== 'This device') await sight.press('radio', 'This device');
    await sight.press('textbox', 'Message');
    // Whatever an earlier try has left there.
    await sight.read('document.querySelector("main textarea").select()', z.unknown());
    await sight.write(words);
    return sight.press('button', 'Send');
  });
  scene.diary.note(`says "${words.slice(0, 24)}…" of ${seed}: ${isSent}`);
  if (!isSent) return;
  mind.said += 1;
  mind.says.set(words, (mind.says.get(words) ?? 0) + 1);
  mind.saidAt = Date.now();
  mind.missedSince = 0;
  scene.diary.reach('asked');
  if (mind.isDevice) scene.diary.reach('working');
}

async function addFile(scene: Scene): Promise<void> {
  await scene.at('chat', async (sight) => {
    const shape = z.object({ result: z.object({ objectId: z.string() }) });
    const expression = 'document.querySelector("input[type=file][multiple]")';
    const { result } = shape.parse(await sight.send('Runtime.evaluate', { expression }));
    await sight.send('DOM.setFileInputFiles', { files: [PICTURE], objectId: result.objectId });
  });
}

const PICTURE = new URL('../../pictures/c-ready.png', import.meta.url).pathname;

/** The way on that is offered where the cloud never answered, or its one answer with a token was lost. */
async function makeHere(sight: Sight, { diary }: Scene, mind: Mind): Promise<boolean> {
  const isPressed = await sight.press('button', en.engine.makeHere);
  if (isPressed) diary.note('has this device make it');
  mind.isMadeHere ||= isPressed;
  return isPressed;
}

async function askAgain(scene: Scene, mind: Mind): Promise<void> {
  if (Date.now() - mind.againAt < 3000) return;
  mind.againAt = Date.now();
  mind.pressedAgain += 1;
  const pressed = await scene.at('chat', (sight) =>
    sight.read(
      '(() => { const b = document.querySelector("[role=alert] button"); b?.click(); return b?.textContent ?? ""; })()',
      z.string(),
    ),
  );
  // Where that is the one way on that is offered.
  mind.isMadeHere ||= pressed === en.engine.makeHere;
  scene.diary.note(`presses "${pressed}" under "${mind.lastSeen.slice(-120)}"`);
}

/** In both windows at the same moment, where there are two. */
async function pressEverywhere(scene: Scene, name: string): Promise<void> {
  const { diary, schedule } = scene;
  const press = (sight: Sight) => sight.press('button', name);
  const second = diary.struck.has('two windows') ? scene.at('second chat', press) : null;
  diary.note(`presses "${name}": ${await scene.at('chat', press)}, ${await second}`);
  if (schedule.flow === 'device') diary.reach('exported');
}

async function saveVideo(scene: Scene): Promise<string | null> {
  await scene.at('chat', (sight) => sight.press('button', 'Download MP4'));
  return findDownload(scene.downloads);
}

const page = z.object({ open: z.string(), sha: z.string(), text: z.string() });
const READ_PAGE = `(({ dataset }) => ({
  open: dataset.composerOpen ?? '', sha: dataset.attachedSha ?? '', text: dataset.editorText ?? '',
}))(document.documentElement)`;

/** The first of these that is there is pressed. */
const DOINGS = ['Add to post', 'Start', 'Try again', 'Start again'] as const;

async function workInComposer(scene: Scene, mind: Mind): Promise<string | null> {
  const seen = await scene.at('LinkedIn', async (sight) => {
    const { open, sha } = await sight.read(READ_PAGE, page);
    if (sha) return { sha };
    if (open === 'false') await sight.press('button', 'Start a post');
    if (open !== 'true') return { lastSeen: `composer ${open}` };
    return { lastSeen: await actInPanel(scene, sight, mind) };
  });
  if (!seen) return null;
  if (seen.lastSeen) mind.lastSeen = seen.lastSeen;
  return seen.sha ?? null;
}

async function actInPanel(scene: Scene, sight: Sight, mind: Mind): Promise<string> {
  if (await sight.has('progressbar', 'Video progress')) return 'at work';
  const hopeless =
    (await sight.has('StaticText', en.failure.agentSilent)) || (await sight.has('StaticText', en.failure.noToken));
  if (hopeless && (await makeHere(sight, scene, mind))) return 'makes it here';
  for (const name of DOINGS) {
    if (!(await sight.has('button', name))) continue;
    if (name === 'Start' || name === 'Add to post') scene.diary.note(`presses "${name}"`);
    else if (Date.now() - mind.againAt < 3000) return `waits to press ${name}`;
    else {
      mind.againAt = Date.now();
      mind.pressedAgain += 1;
      scene.diary.note(`presses "${name}"`);
    }
    await sight.press('button', name);
    if (name === 'Start') scene.diary.reach('asked');
    return name;
  }
  // It stands open, and has nothing to be pressed yet.
  if (await sight.has('region', 'Make video')) return 'waits before the panel';
  if (await sight.has('button', 'Make video')) {
    scene.diary.note('presses "Make video"');
    await sight.press('button', 'Make video');
    return 'Make video';
  }
  return 'no button';
}

/** What the cloud's log shows the run has come to. */
function noteLog({ log, diary, schedule }: Scene): void {
  const paths = log().map(({ method, path }) => `${method} ${path}`);
  const has = (form: RegExp) => paths.some((path) => form.test(path));
  if (has(/^POST \/api\/upload-video/)) diary.reach('uploading');
  if (has(/^POST \/run_sse/)) diary.reach('working');
  if (has(/^POST \/api\/render/)) diary.reach('exported');
  if (has(/^GET \/render-result/)) diary.reach('downloading');
  for (const wire of schedule.wires) {
    if (!diary.struck.has(wire.kind) && log().some(({ fault }) => fault === nameOf(wire))) diary.strike(wire.kind);
  }
}
