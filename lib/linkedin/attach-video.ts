/** Hands a File to an open composer, and checks that it took it. Never presses Next or Post. */
import {
  type Composer,
  findDropZone,
  findMediaControl,
  findMediaEditor,
  hasMedia,
  isOwnAndVisible,
} from './composer.ts';
import { collectEvidence, type Evidence, type Verdict } from './evidence.ts';
import { dropOn, pasteIn, setOnInput } from './hand-over.ts';
import { findAll, isVisible, type Roots, waitFor } from './page.ts';
import { type PickerGuard, raisePickerGuard } from './picker-guard.ts';
import { ATTACHING, SELECTORS } from './selectors.ts';

export type AttachOutcome = 'attached' | 'has-media' | 'refused' | 'no-composer';

export interface AttachOptions {
  readonly roots: Roots;
  /** The composer that is meant, found anew each time. */
  readonly composer: () => Composer | null;
  /** Shuts the file chooser in the page's own world too, before the page is given reason to open it. */
  readonly shutChooser?: () => Promise<unknown>;
}

interface Attempt extends AttachOptions {
  readonly file: File;
  readonly evidence: Evidence;
  readonly guard: PickerGuard;
}

const INPUT_WITHIN_MS = 10_000;
/** An open media editor whose input has not come by now has none in the page. */
const INPUT_AFTER_ZONE_MS = 1500;
const TAKEN_WITHIN_MS = 4000;
const GUARD_LINGERS_MS = 3000;

/**
 * Tries one way after the other and stops at the first that the page takes, or at its first complaint. LinkedIn's own
 * media input comes first, as every composer has one; a drop on the composer is for those that open no media editor.
 */
export async function attachVideo(file: File, options: AttachOptions): Promise<AttachOutcome> {
  const { roots, composer } = options;
  const before = composer();
  if (!before) return 'no-composer';
  if (hasMedia(before.box) || hasStaged(roots, before.box)) return 'has-media';
  const guard = raisePickerGuard(roots);
  const attempt = { ...options, file, guard, evidence: collectEvidence(roots, composer, file.name) };
  try {
    for (const way of [giveToInput, dropInZone, dropOnComposer, pasteInEditor]) {
      const verdict = await way(attempt);
      if (verdict === 'taken') return 'attached';
      if (verdict === 'refused') return 'refused';
    }
    return composer() ? 'refused' : 'no-composer';
  } finally {
    // The page may press its input a moment after it has the file.
    setTimeout(guard.lift, GUARD_LINGERS_MS);
  }
}

type Way = (attempt: Attempt) => Promise<Verdict>;

/** On what surrounds the text, not on the text itself: editors want every drag, and do nothing with a video. */
const dropOnComposer: Way = async ({ roots, composer, file, evidence }) => {
  const target = composer()?.editor.parentElement;
  if (!target || !isVisible(target) || findDropZone(roots())) return 'unseen';
  const curtain = () => findAll(roots(), ATTACHING.dropCurtain).find(isOwnAndVisible);
  return dropOn(target, file, curtain) ? evidence.wait(TAKEN_WITHIN_MS) : 'unseen';
};

/** Opens LinkedIn's media editor, and sets the file on the input that it brings along. */
const giveToInput: Way = async (attempt) => {
  const { composer, roots, guard, file, evidence } = attempt;
  const box = composer()?.box;
  const known = new Set(fileInputs(attempt));
  if (!box) return 'unseen';
  if (!findDropZone(roots())) {
    await attempt.shutChooser?.();
    const control = findMediaControl(box);
    if (!control) return 'unseen';
    guard.cover();
    control.click();
  }
  const input = await waitForInput(attempt, known);
  if (!input) return 'unseen';
  setOnInput(input, file);
  return evidence.wait(TAKEN_WITHIN_MS);
};

const dropInZone: Way = async ({ roots, file, evidence }) => {
  const zone = findDropZone(roots());
  return zone && dropOn(zone, file) ? evidence.wait(TAKEN_WITHIN_MS) : 'unseen';
};

/** Only where no media editor came: a file pasted beside an open one could come twice. */
const pasteInEditor: Way = async ({ roots, composer, file, evidence }) => {
  const editor = composer()?.editor;
  if (!editor || !isVisible(editor) || findDropZone(roots())) return 'unseen';
  return pasteIn(editor, file) ? evidence.wait(TAKEN_WITHIN_MS) : 'unseen';
};

/** The input that the page itself presses, else a new one, else one that stands ready for the open media editor. */
async function waitForInput(attempt: Attempt, known: ReadonlySet<HTMLInputElement>) {
  let zoneSince: number | null = null;
  const find = (): HTMLInputElement | null | undefined => {
    attempt.guard.cover();
    const inputs = fileInputs(attempt);
    const pressed = attempt.guard.pressed();
    const found = inputs.find((input) => input === pressed) ?? inputs.find((input) => !known.has(input));
    if (found) return found;
    if (!findDropZone(attempt.roots())) return undefined;
    zoneSince ??= Date.now();
    if (Date.now() - zoneSince < INPUT_AFTER_ZONE_MS) return undefined;
    return inputs.find((input) => isReady(input, attempt)) ?? null;
  };
  return (await waitFor(find, INPUT_WITHIN_MS)) ?? null;
}

/** An old input serves the media editor where it stands in it, or where the page keeps it, directly in its body. */
function isReady(input: HTMLInputElement, { roots, composer }: Attempt): boolean {
  const box = composer()?.box;
  const mediaEditor = box && findMediaEditor(roots(), box);
  return mediaEditor?.contains(input) === true || input.parentElement === document.body;
}

/** The inputs that take a video and belong to nobody else: no comment's, message's or article cover's. */
function fileInputs({ roots }: AttachOptions): HTMLInputElement[] {
  return roots()
    .flatMap((root) => [...root.querySelectorAll<HTMLInputElement>(ATTACHING.fileInput)])
    .filter((input) => takesVideo(input.accept) && !input.closest(SELECTORS.otherEditor));
}

function takesVideo(accept: string): boolean {
  return accept === '' || /video\/(?:\*|mp4)|\.mp4|\*\/\*/.test(accept);
}

function hasStaged(roots: Roots, box: HTMLElement): boolean {
  const mediaEditor = findMediaEditor(roots(), box);
  if (!mediaEditor) return false;
  const css = `${ATTACHING.staged}, ${SELECTORS.ownMedia}`;
  return findAll([mediaEditor], css).some((node) => isOwnAndVisible(node) && !node.closest(SELECTORS.card));
}
