/** What the studio's page and its worker say to each other. */
import type { FaceId } from '../view/brand.ts';
import type { Failing } from '../view/film-order.ts';
import type { Storyboard } from '../view/storyboard.ts';

/** The user's picture on its way to the worker. The focal point is in parts of its size. */
export interface SentPicture {
  readonly bitmap: ImageBitmap;
  readonly focus: { readonly x: number; readonly y: number };
}

export interface MakeOrder {
  readonly board: Storyboard;
  readonly face: FaceId;
  readonly name: string;
  readonly role: string;
  readonly portrait: SentPicture | null;
  readonly logo: SentPicture | null;
  readonly images: ReadonlyMap<string, SentPicture>;
  readonly clips: ReadonlyMap<string, Blob>;
  /** Emoji by their signs, for those that no font here has. */
  readonly emoji: ReadonlyMap<string, ImageBitmap>;
  readonly music: Blob | null;
  readonly voice: Blob | null;
}

export type FromWorker =
  | { readonly type: 'progress'; readonly done: number; readonly leftMs: number | null }
  | { readonly type: 'done'; readonly blob: Blob; readonly leftOut: readonly string[] }
  | ({ readonly type: 'failed'; readonly detail: string } & Failing);
