/** What the brand kit is handed: how to keep things, and how the videos themselves would draw them. */
import type { Brand, FaceId } from '../../lib/view/brand.ts';

/** Why a picture is not taken. */
export type PictureFault = 'unsupported' | 'too-large' | 'unreadable' | 'not-kept';

export interface BrandActions {
  /** Only what is named changes. Resolves with false where it was not kept. */
  readonly save: (edit: Partial<Brand>) => Promise<boolean>;
  /** Makes the picture as small as videos need it, and keeps it. */
  readonly keepPicture: (file: File, use: 'portrait' | 'logo') => Promise<{ fileId: string } | { fault: PictureFault }>;
  /** A kept picture, or null where it is no longer kept. */
  readonly readFile: (fileId: string) => Promise<Blob | null>;
}

export interface BrandTools {
  readonly faces: readonly { readonly id: FaceId; readonly name: string; readonly family: string }[];
  /** The accent itself, or as near to it as can be read on the ground. */
  readonly readable: (accent: string, ground: string) => string;
  /** Draws the first or the last card of a video with this brand. */
  readonly drawSample: (canvas: HTMLCanvasElement, brand: Brand, card: 'first' | 'last') => Promise<void>;
}
