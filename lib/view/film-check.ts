/** What a finished video is, held beside what LinkedIn takes. Codes and figures. */

export type Misfit =
  | 'too-short'
  | 'too-long'
  | 'too-few-bytes'
  | 'too-many-bytes'
  | 'too-small'
  | 'too-large'
  | 'too-wide'
  | 'too-tall'
  | 'too-slow'
  | 'too-fast'
  | 'too-thin'
  | 'too-rich'
  | 'other-format';

export interface FilmCheck {
  readonly bytes: number;
  readonly durationMs: number;
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  readonly bitsPerSecond: number;
  readonly videoCodec: string;
  readonly audioCodec: string | null;
  /** What is out of LinkedIn's limits; empty where it fits. */
  readonly misfits: readonly Misfit[];
  /** LinkedIn is likely to take it all the same. */
  readonly mayGoAsItIs: boolean;
  /** This device can bring it within them. */
  readonly canMend: boolean;
  /** Short enough to be watched to the end in the feed. */
  readonly isShort: boolean;
}

/** What became of looking: the file may be of a kind that nobody here can read, such as AVI, or be no longer here. */
export type CheckedFilm = FilmCheck | 'unreadable' | 'gone';

/** How far the mending of a video is, from 0 to 1; or that it came to nothing. */
export type Mending = number | 'failed';
