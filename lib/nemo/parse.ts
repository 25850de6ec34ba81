/** A reply in the shape that is expected of it, or a NemoError. */
import type { z } from 'zod';
import { NemoError } from './errors.ts';

export function parse<Schema extends z.ZodType>(schema: Schema, data: unknown): z.output<Schema> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new NemoError('server', 'a reply of another shape', { cause: parsed.error });
}
