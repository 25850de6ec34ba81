/** What the user may choose, with defaults. */
import type { Language, Theme } from './view/appearance.ts';
import { type Format, type Length, LONGEST } from './view/format.ts';
import type { Engine } from './view/model.ts';

export interface Settings {
  /** Show the button in LinkedIn's composer. */
  readonly showButton: boolean;
  /** Add the video to the post as soon as it is ready. */
  readonly autoAdd: boolean;
  readonly format: Format;
  readonly length: Length;
  /** Who makes new videos. */
  readonly engine: Engine;
  /** The user has said something to whoever makes videos, and so has chosen them. */
  readonly hasChosenEngine: boolean;
  /** The user has been told what is sent where, and said Start. */
  readonly consented: boolean;
  readonly theme: Theme;
  readonly language: Language;
  /** What the user likes to begin with; null: what we suggest. */
  readonly prompts: readonly string[] | null;
}

/** 4:5 is what LinkedIn's feed shows largest. */
export const DEFAULT_SETTINGS: Settings = {
  showButton: true,
  autoAdd: true,
  format: '4:5',
  length: LONGEST,
  engine: 'cloud',
  hasChosenEngine: false,
  consented: false,
  theme: 'system',
  language: 'system',
  prompts: null,
};
