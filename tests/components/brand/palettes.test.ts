/** No palette has to be mended. */
import { expect, test } from 'vitest';
import { PALETTES } from '../../../components/brand/palettes.ts';
import { contrast } from '../../../lib/device/draw/colour.ts';

test.each(PALETTES)('$name can be read', ({ colours: { accent, ground } }) => {
  expect(contrast(accent, ground)).toBeGreaterThanOrEqual(4.5);
});
