/** The device's plan of a video: scenes in their order, and how they look and sound. Plain data. */
import type { Format } from './format.ts';

/** How a video is composed. Each has one file in `../templates`. */
export type TemplateId = 'statement' | 'list' | 'intro' | 'quote' | 'number' | 'before-after' | 'photos' | 'clip';

/** What a scene is for. A template draws every kind, some of them in the same way. */
export type SceneKind = 'hook' | 'beat' | 'item' | 'number' | 'quote' | 'before' | 'after' | 'media' | 'end';

/** A number that counts up: `{ before: '+', value: 42.5, decimals: 1, after: ' %' }` reads "+42.5 %". */
export interface Figure {
  readonly before: string;
  readonly value: number;
  readonly decimals: number;
  readonly after: string;
  /** The number with the digits and signs that its post has: "12,480", "1,00,000", "٤٢". */
  readonly written?: string;
}

/** The user's picture or clip, by the id of its kept file. A clip plays from `fromMs` for as long as its scene. */
export interface SceneMedia {
  readonly fileId: string;
  readonly kind: 'image' | 'clip';
  readonly fromMs: number;
}

export interface Scene {
  readonly id: string;
  readonly kind: SceneKind;
  /** What is written, at most some 12 words; may be empty where there is a picture. Never holds a line break. */
  readonly text: string;
  /** The words of `text` that carry it, as they stand there; at most three. */
  readonly emphasis: readonly string[];
  readonly durationMs: number;
  /** The item's place in its list, from 1; with `item` only. */
  readonly place?: number;
  readonly figure?: Figure;
  /** Who said it; with `quote` only. */
  readonly source?: string;
  readonly media?: SceneMedia;
}

/** Six procedural moods, the user's own file by its id, or silence. */
export type Mood = 'calm' | 'bright' | 'drive' | 'warm' | 'focus' | 'pulse';
export type Music =
  | { readonly kind: 'mood'; readonly mood: Mood }
  | { readonly kind: 'file'; readonly fileId: string }
  | { readonly kind: 'none' };

/** The background colour, `#rrggbb`, and the accent; the ink is chosen to be readable on them. */
export interface Colours {
  readonly ground: string;
  readonly accent: string;
}

export interface Storyboard {
  readonly version: 1;
  readonly template: TemplateId;
  readonly format: Format;
  /** BCP 47, as `Intl.Segmenter` wants it. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly scenes: readonly Scene[];
  readonly colours: Colours;
  readonly music: Music;
  /** The user's spoken words by the id of their file, if any. */
  readonly voice: string | null;
}

/** A storyboard as somebody's hands have left it. `amends`: it goes on with the change before, and is undone with it. */
export interface BoardChange {
  readonly jobId: string;
  readonly board: Storyboard;
  readonly amends: boolean;
}
