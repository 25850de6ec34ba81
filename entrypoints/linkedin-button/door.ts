/** Where the second script meets the first: both run in the extension's own world, which the page cannot see. */
import type { SeatedButton } from '../../components/composer/buttons.ts';
import type { Composer } from '../../lib/linkedin/composer.ts';
import type { Roots } from '../../lib/linkedin/page.ts';
import type { AttachOutcome } from '../../lib/messaging/protocol.ts';

/** What the second script does, once it is there. */
export interface Inside {
  /** The page has changed; these composers stand open now. */
  look(composers: readonly Composer[]): void;
  press(box: HTMLElement): void;
  attach(jobId: string): Promise<AttachOutcome>;
  /** The extension is gone from under the page. */
  end(): void;
}

export interface Door {
  readonly roots: Roots;
  /** The second script takes over, once; false where another one has. */
  take(inside: Inside): boolean;
  composers(): readonly Composer[];
  /** The extension is gone from under the page: everything here ends. */
  expire(): void;
  drawButtons(seats: readonly SeatedButton[]): void;
}

declare global {
  var videoMakerDoor: Door | undefined;
}
