/** What the makers need to know to mend a fault, and nothing of whom it befell: no token, no id, no word of the user's. */
import { browser } from 'wxt/browser';
import type { Job } from '../video/job.ts';
import type { JobBook } from './job-book.ts';
import type { Records } from './records.ts';

const NEWEST = 10;

interface Sources {
  readonly records: Records;
  readonly book: JobBook;
  readonly hasOwnToken: () => Promise<boolean>;
}

/** As text that a person can read before they hand it on. */
export async function describeState({ records, book, hasOwnToken }: Sources): Promise<string> {
  const [account, settings, brand, jobs] = await Promise.all([
    records.account.read(),
    records.settings.read(),
    records.brand.read(),
    book.list(),
  ]);
  const facts = {
    extension: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    language: browser.i18n.getUILanguage(),
    settings,
    brand: { hasName: brand.name !== '', hasPortrait: brand.portrait !== null, hasLogo: brand.logo !== null },
    account: {
      hasOwnToken: await hasOwnToken(),
      hasFreeToken: account.token !== null,
      creditsKnown: account.credits !== null,
    },
    videos: jobs.length,
    newest: jobs.slice(0, NEWEST).map(describeJob),
  };
  return JSON.stringify(facts, null, 2);
}

function describeJob(job: Job) {
  return {
    ageMinutes: Math.round((Date.now() - job.createdAt) / 60_000),
    origin: job.origin,
    engine: job.engine,
    format: job.format,
    stage: job.stage,
    minutesInStage: Math.round((Date.now() - job.stageSince) / 60_000),
    failure: job.failure?.code ?? null,
    failedIn: job.failedIn,
    rows: job.messages.length,
    files: job.files.map(({ size, state }) => ({ size, state })),
    tracks: job.draft?.tracks.length ?? null,
    scenes: job.board?.scenes.length ?? null,
    render: job.render && { phase: job.render.phase, attempt: job.render.attempt, polls: job.render.polls },
    output: job.output && {
      size: job.output.size,
      durationMs: job.output.durationMs,
      width: job.output.width,
      height: job.output.height,
    },
  };
}
