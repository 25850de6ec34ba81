/** What the recorder is drawn from, and what it can ask for. */

/** What is read on screen, and when; milliseconds from the video's start. */
export interface Line {
  readonly startMs: number;
  readonly endMs: number;
  readonly words: string;
}

/** One recording, or a file of the user's, on trial. */
export interface Take {
  readonly address: string;
  readonly durationMs: number;
  /** The microphone was open, and heard nothing. */
  readonly isSilent: boolean;
}

export type Phase =
  | { readonly name: 'idle' }
  /** The browser asks whether we may. */
  | { readonly name: 'asking' }
  /** `startedAt` by `performance.now()`. */
  | { readonly name: 'recording'; readonly startedAt: number }
  | { readonly name: 'taken'; readonly take: Take };

export type Problem =
  | { readonly code: 'denied' | 'none' | 'busy' | 'exporting' | 'not-kept' }
  | { readonly code: 'unreadable' | 'too-long'; readonly subject: string };

export interface RecorderView {
  /** Null where there is no storyboard to read from: none was planned, or the chat has gone on to another video. */
  readonly lines: readonly Line[] | null;
  readonly filmMs: number;
  /** The voice that is in the video, as an address to listen to; `true` while it is being read. */
  readonly voice: string | boolean;
  readonly phase: Phase;
  readonly problem: Problem | null;
}

export interface RecorderActions {
  readonly record: () => void;
  readonly stop: () => void;
  readonly again: () => void;
  readonly use: () => void;
  readonly choose: (file: File) => void;
  readonly remove: () => void;
  /** How loud it is at this moment, 0 to 1. */
  readonly level: () => number;
}
