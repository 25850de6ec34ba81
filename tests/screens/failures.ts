/** Puts the chat's video into any failure there is, as its record would have it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const MODEL = join(import.meta.dirname, '../../lib/view/model.ts');

/** Every failure that the view knows, read from its own type. */
export function failureCodes(): string[] {
  const [, union = ''] = /export type FailureCode =([^;]+);/.exec(readFileSync(MODEL, 'utf8')) ?? [];
  return [...union.matchAll(/'([\w-]+)'/g)].map(([, code]) => code ?? '');
}

/** The background must be started anew to read it. */
export async function seedFailure(page: Page, code: string): Promise<void> {
  const failure = JSON.stringify({ code, next: 'retry', subject: 'interview-final-cut.mov' });
  await page.evaluate(`chrome.storage.local.get(null).then(async (all) => {
    const key = 'job-' + all.index.current;
    const note = { id: 'seeded', at: Date.now(), from: 'note', note: { code: 'failure', failure: ${failure} } };
    const messages = all[key].messages.filter(({ from }) => from === 'user').slice(0, 1);
    const job = { ...all[key], engine: 'cloud', board: null, stage: 'failed', failedIn: 'generating', failure: ${failure} };
    await chrome.storage.local.set({ [key]: { ...job, messages: [...messages, note], output: null } });
  })`);
}
