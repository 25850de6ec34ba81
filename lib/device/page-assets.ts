/** The user's pictures and clips as a page draws them: opened when they are first wanted, forgotten when they are no longer. */
import type { Brand } from '../view/brand.ts';
import type { Storyboard } from '../view/storyboard.ts';
import { fetchPictures } from './emoji/pictures.ts';
import { FACES } from './fonts.ts';
import { CENTRE, openPicture } from './open-picture.ts';
import type { Assets, Pixels } from './paint/brush.ts';
import { type ClipElement, openClipElement } from './paint/clip-element.ts';
import { shownTexts } from './storyboard/leave-out.ts';
import type { SentPicture } from './studio-messages.ts';
import type { Byline } from './templates/element.ts';
import { createMeasure, type Measure } from './text/measure.ts';

export type ReadFile = (fileId: string) => Promise<Blob | null>;

/** A preview is small: larger pictures would only fill the memory. */
const LONGEST_SIDE = 1280;

export interface PageAssets {
  /** From now on these are wanted, and no others. Resolves with what the composing has to know. */
  want(board: Storyboard, brand: Brand): Promise<Byline>;
  readonly assets: Assets;
  /** Measures the text of what is wanted. */
  measure(): Measure;
  /** Has the clips on screen play or stand at their moments, and all others rest. */
  follow(clips: readonly { readonly fileId: string; readonly atMs: number }[], isPlaying: boolean): void;
  /** Calls back when a picture has come; returns how to stop that. */
  watch(listener: () => void): () => void;
}

export function openPageAssets(readFile: ReadFile): PageAssets {
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const pictures = new Map<string, Promise<Pixels | null>>();
  const here = new Map<string, Pixels | null>();
  const clips = new Map<string, ClipElement | null>();
  let brand: Brand | null = null;
  let emoji: ReadonlyMap<string, ImageBitmap> = new Map();
  const measures = openMeasures();
  let measure = measures('', emoji);

  const openOne = async (fileId: string) => {
    const blob = await readFile(fileId);
    // What cannot be read is left out here; the export says so.
    const sent = blob && (await openPicture(blob, { focus: CENTRE, longest: LONGEST_SIDE }).catch(() => null));
    const pixels = sent && toPixels(sent);
    if (pictures.has(fileId)) here.set(fileId, pixels);
    changed();
    return pixels;
  };
  const picture = (fileId: string) => {
    const known = pictures.get(fileId) ?? openOne(fileId);
    pictures.set(fileId, known);
    return known;
  };
  const openClip = async (fileId: string) => {
    if (clips.has(fileId)) return;
    clips.set(fileId, null);
    const blob = await readFile(fileId);
    if (!blob || !clips.has(fileId)) return;
    clips.set(fileId, openClipElement(blob, changed));
    changed();
  };
  const forgetOthers = (wanted: ReadonlySet<string>) => {
    for (const fileId of [...pictures.keys()].filter((id) => !wanted.has(id))) {
      pictures.delete(fileId);
      here.delete(fileId);
    }
    for (const [fileId, clip] of [...clips].filter(([id]) => !wanted.has(id))) {
      clip?.close();
      clips.delete(fileId);
    }
  };

  return {
    async want(board, newBrand) {
      brand = newBrand;
      const media = board.scenes.flatMap((scene) => scene.media ?? []);
      const ids = media.map(({ fileId }) => fileId);
      forgetOthers(new Set([...ids, brand.logo ?? '', brand.portrait?.fileId ?? '']));
      for (const { fileId, kind } of media) void (kind === 'image' ? picture(fileId) : openClip(fileId));
      if (brand.portrait) void picture(brand.portrait.fileId);
      emoji = await fetchPictures(shownTexts(board, newBrand), board.language);
      measure = measures(board.language, emoji);
      const logo = brand.logo ? await picture(brand.logo) : null;
      return toByline(newBrand, logo && logo.width / logo.height);
    },
    assets: {
      get portrait() {
        const pixels = here.get(brand?.portrait?.fileId ?? '');
        return pixels && brand?.portrait ? { ...pixels, focus: brand.portrait } : null;
      },
      get logo() {
        return here.get(brand?.logo ?? '') ?? null;
      },
      image: (fileId) => here.get(fileId) ?? null,
      frame: (fileId) => clips.get(fileId)?.pixels() ?? null,
      emoji(sign) {
        const bitmap = emoji.get(sign);
        return bitmap ? toPixels({ bitmap, focus: CENTRE }) : null;
      },
    },
    measure: () => measure,
    follow(shown, isPlaying) {
      for (const [fileId, clip] of clips) {
        const own = shown.findLast((one) => one.fileId === fileId);
        if (own) clip?.follow(own.atMs, isPlaying);
        else clip?.rest();
      }
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The same one as long as it would measure the same: it remembers, and every key that is pressed asks again. */
function openMeasures(): (language: string, emoji: ReadonlyMap<string, ImageBitmap>) => Measure {
  let last: { readonly key: string; readonly measure: Measure } | null = null;
  return (language, emoji) => {
    const key = JSON.stringify([language, ...emoji.keys()]);
    last = last?.key === key ? last : { key, measure: createMeasure({ language, pictured: new Set(emoji.keys()) }) };
    return last.measure;
  };
}

function toPixels({ bitmap, focus }: SentPicture): Pixels {
  return { source: bitmap, width: bitmap.width, height: bitmap.height, focus };
}

export function toByline({ name, role, face, portrait }: Brand, logoRatio: number | null): Byline {
  return { name, role, hasPortrait: portrait !== null, logoRatio, face: `"${FACES[face].family}"` };
}
