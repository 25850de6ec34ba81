/** The first script's line to the background: open only while a composer is, and silent until something is pressed or asked. */
import { browser } from 'wxt/browser';
import type { ButtonWords } from '../../components/composer/button.ts';
import { answerBackground, askBackground } from '../../lib/messaging/slim.ts';
import type { Inside } from './door.ts';

export interface Line {
  /** Tells that a composer has opened; does nothing where that was told. */
  open(): void;
  close(): void;
  /** The button's sentences; null where no button is wanted, or nobody has told yet. */
  words(): ButtonWords | null;
  /** Has the second script brought, and presses there. Presses meanwhile are that press, made again for want of an answer: the last says where. */
  press(box: HTMLElement): Promise<void>;
}

export interface LineEnds {
  readonly inside: () => Inside | null;
  /** Whether the button is wanted has been told, or has changed. */
  readonly onShow: () => void;
  /** The extension was updated or removed under the page. */
  readonly onGone: () => void;
}

export function createLine({ inside, onShow, onGone }: LineEnds): Line {
  let words: ButtonWords | null = null;
  let isShown = false;
  let unlisten: (() => void)[] | null = null;
  let pressed: HTMLElement | null = null;
  const show = (isWanted: boolean) => {
    isShown = isWanted;
    onShow();
  };
  const bring = async (): Promise<Inside | null> => {
    if (!inside()) await askBackground('panel-bring');
    return inside();
  };
  const close = () => {
    for (const end of unlisten ?? []) end();
    unlisten = null;
    isShown = false;
  };
  /** A worker that could not answer is asked again when the page next changes. */
  const failed = () => (browser.runtime?.id ? close() : onGone());
  return {
    open() {
      if (unlisten) return;
      // A frame without a composer must not answer: the first answer of a tab's frames is the tab's.
      unlisten = [
        answerBackground('composer-attach', async ({ jobId }) => ({
          outcome: (await (await bring())?.attach(jobId)) ?? 'no-composer',
        })),
        answerBackground('button-show', async (choice) => {
          show(choice.isShown);
          return { ok: true };
        }),
      ];
      askBackground('composer-open').then((answer) => {
        if (!answer.ok) return;
        words = answer.words;
        show(answer.isButtonShown);
      }, failed);
    },
    close,
    words: () => (isShown ? words : null),
    async press(box) {
      const isWaiting = pressed !== null;
      pressed = box;
      if (isWaiting) return;
      const brought = await bring().catch(failed);
      const last = pressed;
      pressed = null;
      brought?.press(last);
    },
  };
}
