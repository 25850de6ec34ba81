/** What the brand kit is drawn with; loaded when the page stands, for it brings the fonts and the templates along. */
import { i18n } from '#i18n';
import type { BrandTools } from '../../components/brand/actions.ts';
import { openBrandSample } from '../../lib/device/brand-sample.ts';
import { readable } from '../../lib/device/draw/colour.ts';
import { FACES, loadFaces } from '../../lib/device/fonts.ts';
import type { FaceId } from '../../lib/view/brand.ts';

const ORDER = ['inter', 'manrope', 'space-grotesk', 'archivo', 'source-serif-4', 'fraunces'] as const;

/** Resolves when every face can be shown in itself. */
export async function openBrandTools(readFile: (fileId: string) => Promise<Blob | null>): Promise<BrandTools> {
  await Promise.all(ORDER.map((id: FaceId) => loadFaces(id)));
  return {
    faces: ORDER.map((id) => ({ id, name: FACES[id].name, family: FACES[id].family })),
    readable,
    drawSample: openBrandSample(readFile, {
      hook: i18n.t('brand.sampleHook'),
      end: i18n.t('brand.sampleEnd'),
      language: document.documentElement.lang,
      direction: getComputedStyle(document.body).direction === 'rtl' ? 'rtl' : 'ltr',
    }),
  };
}
