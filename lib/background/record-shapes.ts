/** What a stored value must be, at the least, to be gone on with. Loose: what an earlier version did not have may be missing. */
import { z } from 'zod';
import type { Settings } from '../settings.ts';
import type { Batch } from '../video/batch.ts';
import type { Turn } from '../video/cost.ts';
import type { Job } from '../video/job.ts';
import { LANGUAGES, THEMES } from '../view/appearance.ts';
import type { Brand } from '../view/brand.ts';
import { brand } from './board-schema.ts';

/** Who we are to the cloud. The client id outlives every token: the cloud gives one token per client in 7 days. */
export interface AccountRecord {
  readonly clientId: string | null;
  readonly token: { readonly value: string; readonly userId?: string; readonly expiresAt?: number } | null;
  /** The user's own token, from the options page. */
  readonly ownToken: string;
  /** Their organisation's, as last known; null where the browser never said. */
  readonly managedToken: string | null;
  readonly credits: { readonly available: number; readonly frozen: number } | null;
}

const STAGES = [
  'queued',
  'uploading',
  'generating',
  'recovering',
  'drafted',
  'rendering',
  'downloading',
  'ready',
  'attached',
  'failed',
  'cancelled',
] as const satisfies readonly Job['stage'][];

const some = z.looseObject({}).nullable();
const job = z.looseObject({
  version: z.literal(1),
  id: z.string().min(1),
  createdAt: z.number(),
  stage: z.enum(STAGES),
  engine: z.enum(['cloud', 'device']).optional(),
  outbox: z.array(z.looseObject({ messageId: z.string(), text: z.string(), fileIds: z.array(z.string()) })),
  files: z.array(z.looseObject({ id: z.string(), name: z.string(), state: z.string() })),
  messages: z.array(z.looseObject({ id: z.string(), from: z.enum(['user', 'agent', 'note']) })),
  session: some,
  run: some,
  draft: some,
  render: some,
  output: some,
  failure: some,
});
const account = z.looseObject({
  clientId: z.string().nullable(),
  token: z.looseObject({ value: z.string() }).nullable(),
  ownToken: z.string().optional(),
  managedToken: z.string().nullable().optional(),
  credits: z.looseObject({ available: z.number(), frozen: z.number() }).nullable().optional(),
});
const settings = z.looseObject({
  showButton: z.boolean().optional(),
  autoAdd: z.boolean().optional(),
  consented: z.boolean().optional(),
  format: z.enum(['4:5', '1:1', '9:16', '16:9']).optional(),
  engine: z.enum(['cloud', 'device']).optional(),
  theme: z.enum(THEMES).optional(),
  language: z.enum(['system', ...LANGUAGES]).optional(),
});
const ledger = z.looseObject({ turns: z.array(z.looseObject({ kind: z.string(), credits: z.number() })) });
const told = z.looseObject({ keys: z.array(z.string()) });
const index = z.looseObject({ ids: z.array(z.string()), current: z.string().nullable() });

export interface JobIndex {
  readonly ids: readonly string[];
  readonly current: string | null;
}

/** What was written and not sent, by the job or the file it was written for. */
export type Unsent = Readonly<Record<string, string>>;

const batch = z
  .looseObject({
    items: z.array(
      z.looseObject({
        jobId: z.string(),
        file: z.looseObject({ id: z.string(), name: z.string() }),
        words: z.string(),
        isOpened: z.boolean(),
        isPassed: z.boolean(),
      }),
    ),
  })
  .nullable();
const unsent = z.record(z.string(), z.string());

export const isBatch = (stored: unknown): stored is Batch | null => batch.safeParse(stored).success;
export const isUnsent = (stored: unknown): stored is Unsent => unsent.safeParse(stored).success;
export const isJob = (stored: unknown): stored is Job | null => job.safeParse(stored).success;
export const isAccount = (stored: unknown): stored is AccountRecord => account.safeParse(stored).success;
export const isSettings = (stored: unknown): stored is Settings => settings.safeParse(stored).success;
export const isBrand = (stored: unknown): stored is Brand => brand.partial().safeParse(stored).success;
export const isLedger = (stored: unknown): stored is { turns: readonly Turn[] } => ledger.safeParse(stored).success;
export const isIndex = (stored: unknown): stored is JobIndex => index.safeParse(stored).success;
export const isTold = (stored: unknown): stored is { keys: readonly string[] } => told.safeParse(stored).success;
