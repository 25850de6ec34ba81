/** A storyboard and a brand as they may come from a surface: every field checked, none made up. */
import { z } from 'zod';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i);
const colours = z.object({ ground: colour, accent: colour });
const id = z.string().min(1).max(100);
const media = z.object({ fileId: id, kind: z.enum(['image', 'clip']), fromMs: z.number().min(0) });
const figure = z.object({
  before: z.string().max(20),
  value: z.number(),
  decimals: z.number().int().min(0).max(4),
  after: z.string().max(20),
  written: z.string().max(30).exactOptional(),
});
const scene = z.object({
  id,
  kind: z.enum(['hook', 'beat', 'item', 'number', 'quote', 'before', 'after', 'media', 'end']),
  text: z.string().max(400),
  emphasis: z.array(z.string().max(200)).max(3),
  durationMs: z.number().min(500).max(20_000),
  place: z.number().int().min(1).max(99).exactOptional(),
  figure: figure.exactOptional(),
  source: z.string().max(100).exactOptional(),
  media: media.exactOptional(),
});

export const storyboard = z.object({
  version: z.literal(1),
  template: z.enum(['statement', 'list', 'intro', 'quote', 'number', 'before-after', 'photos', 'clip']),
  format: z.enum(['4:5', '1:1', '9:16', '16:9']),
  language: z.string().min(2).max(40),
  direction: z.enum(['ltr', 'rtl']),
  scenes: z.array(scene).min(1).max(60),
  colours,
  music: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('mood'), mood: z.enum(['calm', 'bright', 'drive', 'warm', 'focus', 'pulse']) }),
    z.object({ kind: z.literal('file'), fileId: id }),
    z.object({ kind: z.literal('none') }),
  ]),
  voice: id.nullable(),
});

export const brand = z.object({
  name: z.string().trim().max(80),
  role: z.string().trim().max(120),
  face: z.enum(['inter', 'manrope', 'space-grotesk', 'archivo', 'source-serif-4', 'fraunces']),
  colours: colours.nullable(),
  portrait: z.object({ fileId: id, x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).nullable(),
  logo: id.nullable(),
});
