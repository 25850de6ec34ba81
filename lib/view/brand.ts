/** How the user's own videos look: said once, used in each. */
import type { Colours } from './storyboard.ts';

/** The six bundled faces. */
export type FaceId = 'inter' | 'manrope' | 'space-grotesk' | 'archivo' | 'source-serif-4' | 'fraunces';

/** Pictures are named by the id of their kept file. */
export interface Brand {
  readonly name: string;
  readonly role: string;
  readonly face: FaceId;
  /** In place of the template's own, or null. */
  readonly colours: Colours | null;
  /** The focal point in parts of the picture's width and height: what stays in sight however it is cut. */
  readonly portrait: { readonly fileId: string; readonly x: number; readonly y: number } | null;
  readonly logo: string | null;
}
