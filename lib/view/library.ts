/** Every video that was made, as the history lists it, and what is kept of all of them. Imports its neighbours' types alone. */
import type { Format } from './format.ts';
import type { Engine, Failure, Stage } from './model.ts';

/** One video. Times in epoch milliseconds, lengths in milliseconds, sizes in bytes. */
export interface HistoryEntry {
  readonly jobId: string;
  readonly createdAt: number;
  /** The first words that the user said: the post, mostly. */
  readonly title: string;
  /** Everything the user said, to be searched. */
  readonly words: string;
  readonly stage: Stage;
  readonly engine: Engine;
  readonly format: Format;
  /** The finished MP4, where it is kept. */
  readonly output: { readonly name: string; readonly size: number; readonly durationMs: number } | null;
  /** The chat shows this one. */
  readonly isCurrent: boolean;
}

/** What lies on this computer. Sizes in bytes. */
export interface KeptData {
  readonly videos: number;
  readonly videoBytes: number;
  readonly fileBytes: number;
}

/** What an exported file holds, beside what is here. */
export interface ArchiveContents {
  readonly videos: number;
  /** How many of them are not here yet. */
  readonly fresh: number;
}

/** What an import takes: the videos that are not here, or the settings and the brand as well. */
export type ImportScope = 'videos' | 'everything';

/** What came of an action: done, or why not. */
export type Outcome<T extends object = object> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly failure: Failure };
