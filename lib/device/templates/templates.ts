/** All templates, by id. */
import type { TemplateId } from '../../view/storyboard.ts';
import { beforeAfter } from './before-after.ts';
import { clip } from './clip.ts';
import type { Template } from './element.ts';
import { intro } from './intro.ts';
import { list } from './list.ts';
import { number } from './number.ts';
import { photos } from './photos.ts';
import { quote } from './quote.ts';
import { statement } from './statement.ts';

export const TEMPLATES: Readonly<Record<TemplateId, Template>> = {
  statement,
  list,
  intro,
  quote,
  number,
  'before-after': beforeAfter,
  photos,
  clip,
};
