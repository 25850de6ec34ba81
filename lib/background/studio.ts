/** Opens the page in which films are made, and speaks to it: Chrome's offscreen document, a frame of Firefox's event page. */
import { browser } from 'wxt/browser';
import { sendMessage } from '../messaging/protocol.ts';
import type { FilmOrder } from '../view/film-order.ts';

export interface StudioDoor {
  /** Has the film made, unless it is being made already. */
  make(order: FilmOrder): Promise<void>;
  cancel(renderId: string): Promise<void>;
  /** Has the kept video brought within LinkedIn's limits, unless that is under way. */
  mend(video: { readonly jobId: string; readonly fileId: string }): Promise<void>;
  dropMending(jobId: string): Promise<void>;
}

const PAGE = '/studio.html';
const ANSWER_WITHIN_MS = 10_000;

export function openStudioDoor(): StudioDoor {
  let opening: Promise<void> | null = null;
  const ensure = () => {
    opening ??= open().finally(() => {
      opening = null;
    });
    return opening;
  };
  return {
    async make(order) {
      await ensure();
      await sendWhenThere(() => sendMessage('film-make', order));
    },
    async mend(video) {
      await ensure();
      await sendWhenThere(() => sendMessage('film-mend', video));
    },
    async dropMending(jobId) {
      if (await isOpen()) await sendMessage('film-mend-drop', { jobId });
    },
    async cancel(renderId) {
      if (await isOpen()) await sendMessage('film-cancel', { renderId });
    },
  };
}

/** A page that has just been opened hears nothing until its script has run. */
async function sendWhenThere(send: () => Promise<{ readonly ok: true } | undefined>): Promise<void> {
  const end = Date.now() + ANSWER_WITHIN_MS;
  for (;;) {
    try {
      const answer = await send();
      if (answer?.ok) return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    if (Date.now() > end) throw new Error('the studio does not answer');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function open(): Promise<void> {
  if (await isOpen()) return;
  if (!browser.offscreen) return openFrame();
  const reasons = [browser.offscreen.Reason.WORKERS, browser.offscreen.Reason.BLOBS];
  await browser.offscreen.createDocument({ url: PAGE, reasons, justification: 'Encodes the video on this device.' });
}

async function isOpen(): Promise<boolean> {
  if (!browser.offscreen) return document.querySelector(FRAME) !== null;
  const contextTypes = [browser.runtime.ContextType.OFFSCREEN_DOCUMENT];
  return (await browser.runtime.getContexts({ contextTypes })).length > 0;
}

const FRAME = 'iframe[data-studio]';

function openFrame(): void {
  const frame = document.createElement('iframe');
  frame.dataset['studio'] = '';
  frame.src = new URL(PAGE, location.href).href;
  document.body.append(frame);
}
