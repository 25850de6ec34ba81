/** Puts the chat's video into any failure there is, as its record would have it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { FailureCode, NextStep } from '../../lib/view/model.ts';

const MODEL = join(import.meta.dirname, '../../lib/view/model.ts');

/** What the button of each does, where that is not to try once more. */
const NEXT: Partial<Record<FailureCode, NextStep>> = {
  'own-token-refused': 'open-options',
  'session-gone': 'start-again',
  'no-credits': 'open-link',
  'no-credits-registered': 'open-link',
  'plan-blocked': 'open-project',
  'unsupported-file': 'choose-file',
  'file-too-large': 'choose-file',
  'file-empty': 'choose-file',
  'file-lost': 'choose-file',
  'file-unreadable': 'choose-file',
  'no-composer': 'open-linkedin',
  'agent-failed': 'none',
  'nothing-made': 'none',
  'no-encoder': 'none',
  'no-words': 'none',
  'post-empty': 'none',
  undrawable: 'none',
  'video-gone': 'none',
  'export-gone': 'open-chat',
  'storage-full': 'none',
  'room-needed': 'make-room',
  'not-a-library': 'none',
  'library-too-new': 'none',
  'export-too-large': 'none',
};

/** Every failure that the view knows, read from its own type. */
export function failureCodes(): string[] {
  const [, union = ''] = /export type FailureCode =([^;]+);/.exec(readFileSync(MODEL, 'utf8')) ?? [];
  return [...union.matchAll(/'([\w-]+)'/g)].map(([, code]) => code ?? '');
}

/** The background must be started anew to read it. */
export async function seedFailure(page: Page, code: string): Promise<void> {
  const next = new Map<string, NextStep>(Object.entries(NEXT)).get(code) ?? 'retry';
  const link = next === 'open-link' || next === 'open-linkedin' ? { link: 'https://nemovideo.com/register' } : {};
  const failure = JSON.stringify({ code, next, subject: 'interview-final-cut.mov', ...link });
  await page.evaluate(`chrome.storage.local.get(null).then(async (all) => {
    const key = 'job-' + all.index.current;
    const note = { id: 'seeded', at: Date.now(), from: 'note', note: { code: 'failure', failure: ${failure} } };
    const messages = all[key].messages.filter(({ from }) => from === 'user').slice(0, 1);
    const job = { ...all[key], engine: 'cloud', board: null, stage: 'failed', failedIn: 'generating', failure: ${failure} };
    await chrome.storage.local.set({ [key]: { ...job, messages: [...messages, note], draft: null, output: null } });
  })`);
}
