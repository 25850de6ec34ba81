/** Finds an open LinkedIn composer, or opens one, and has the video put into it. */
import { browser } from 'wxt/browser';
import { type AttachOutcome, sendMessage } from '../messaging/protocol.ts';
import { keepAwake } from './keep-awake.ts';
import { shutChooser } from './shut-chooser.ts';
import { wait } from './wait.ts';

const LINKEDIN = 'https://www.linkedin.com/*';
interface Tab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly active: boolean;
  readonly lastAccessed?: number | undefined;
}

/** LinkedIn's own address for an open composer. */
export const NEW_POST = 'https://www.linkedin.com/feed/?shareActive=true';
const COMPOSER_WITHIN_MS = 45_000;
const ASK_EVERY_MS = 1000;
const OPENING_WITHIN_MS = 2000;
/** How long a tab in sight is asked alone: a composer that has only just opened there is not taken for one yet. */
const IN_SIGHT_FIRST_MS = 1000;
const CHOOSER_SHUT_MS = 5000;
/** A page that hangs answers nobody; the others are asked without it. */
const ANSWER_WITHIN_MS = 3000;

/** Asks every LinkedIn tab, those in sight first; where none has a composer, opens one and waits for it. The first that has one decides. */
export function putVideoInPost(jobId: string): Promise<AttachOutcome> {
  return keepAwake(async () => {
    const began = Date.now();
    for (;;) {
      const tabs = await browser.tabs.query({ url: LINKEDIN, discarded: false });
      const inSight = tabs.filter(({ active }) => active);
      const isEarly = inSight.length > 0 && Date.now() < began + IN_SIGHT_FIRST_MS;
      const outcome = await askTabs(isEarly ? inSight : tabs, jobId);
      if (outcome !== 'no-composer') return outcome;
      if (tabs.length === 0 || (!isEarly && Date.now() > began + OPENING_WITHIN_MS)) break;
      await wait(ASK_EVERY_MS / 4);
    }
    const tab = await browser.tabs.create({ url: NEW_POST });
    return waitForComposer(tab.id, jobId);
  });
}

/** For the moment of one hand-over. LinkedIn presses an input of its own, which may be in no document. */
export async function keepChooserShut(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, world: 'MAIN', func: shutChooser, args: [CHOOSER_SHUT_MS] });
}

/** Puts the panel's script into the frame whose button was pressed: the page never learns where it comes from. */
export async function bringPanel(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/linkedin-panel.js'] });
}

/** Tells every composer that is open whether the button is wanted. */
export async function tellButtons(isShown: boolean): Promise<void> {
  const tabs = await browser.tabs.query({ url: LINKEDIN });
  // Where no composer is open, nobody answers.
  await Promise.allSettled(tabs.map(({ id }) => sendMessage('button-show', { isShown }, id)));
}

/** Where a composer is open. */
export interface ComposerFrame {
  readonly tabId: number;
  readonly frameId: number;
}

/** A composer that is open in the window in front, the tab in sight first; nothing of it is read. */
export async function findComposer(): Promise<ComposerFrame | null> {
  const tabs = await browser.tabs.query({ url: LINKEDIN, lastFocusedWindow: true, discarded: false });
  for (const { id: tabId } of inFront(tabs)) {
    const frameId = tabId === undefined ? undefined : await frameWithComposer(tabId);
    if (tabId !== undefined && frameId !== undefined) return { tabId, frameId };
  }
  return null;
}

/** Has that composer begin a video from what is written in it; false where nothing is. */
export async function startFromPostIn({ tabId, frameId }: ComposerFrame): Promise<boolean> {
  await bringPanel(tabId, frameId);
  return (await sendMessage('post-start', undefined, { tabId, frameId })).hasPost;
}

async function frameWithComposer(tabId: number): Promise<number | undefined> {
  try {
    // At once: a page that loads for long is not waited for.
    const asked = { target: { tabId, allFrames: true }, func: hasOpenComposer, injectImmediately: true };
    const unanswered = wait(ANSWER_WITHIN_MS).then(() => []);
    const answers = await Promise.race([browser.scripting.executeScript(asked), unanswered]);
    return answers.find(({ result }) => result === true)?.frameId;
  } catch {
    // A page that is still loading, or gone, has none.
    return undefined;
  }
}

/** Runs in the page, beside the button's script, which knows. */
function hasOpenComposer(): boolean {
  return (globalThis.videoMakerDoor?.composers().length ?? 0) > 0;
}

function inFront(tabs: readonly Tab[]): readonly Tab[] {
  return tabs.toSorted((a, b) => Number(b.active) - Number(a.active) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
}

async function askTabs(tabs: readonly Tab[], jobId: string): Promise<AttachOutcome> {
  for (const tab of inFront(tabs)) {
    const outcome = await askTab(tab.id, jobId);
    if (outcome === 'no-composer') continue;
    await show(tab);
    return outcome;
  }
  return 'no-composer';
}

async function waitForComposer(tabId: number | undefined, jobId: string): Promise<AttachOutcome> {
  const end = Date.now() + COMPOSER_WITHIN_MS;
  while (Date.now() < end) {
    const outcome = await askTab(tabId, jobId);
    if (outcome !== 'no-composer') return outcome;
    await wait(ASK_EVERY_MS);
  }
  return 'no-composer';
}

const handed = new Set<string>();

/** True while this tab is asked to put this video into its post. */
export function isBeingHanded(jobId: string, tabId: number): boolean {
  return handed.has(`${tabId} ${jobId}`);
}

async function askTab(tabId: number | undefined, jobId: string): Promise<AttachOutcome> {
  // One frame alone: where composers stand in several, each would take the video.
  const frameId = tabId === undefined ? undefined : await frameWithComposer(tabId);
  if (tabId === undefined || frameId === undefined) return 'no-composer';
  const handing = `${tabId} ${jobId}`;
  handed.add(handing);
  try {
    return (await sendMessage('composer-attach', { jobId }, { tabId, frameId })).outcome;
  } catch {
    // The page went away with the video in hand: whoever closes it wants no other one opened in its place.
    return 'refused';
  } finally {
    handed.delete(handing);
  }
}

async function show(tab: Tab): Promise<void> {
  if (tab.id !== undefined) await browser.tabs.update(tab.id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}
