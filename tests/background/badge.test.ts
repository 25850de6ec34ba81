/** The badge says how far a video is, in the four characters that fit. */
import { expect, test } from 'vitest';
import { badgeOf } from '../../lib/background/badge.ts';
import { newJob } from '../../lib/background/job-book.ts';
import type { Job } from '../../lib/video/job.ts';
import type { Stage } from '../../lib/view/model.ts';

function job(stage: Stage, progress: number | null = null): Job {
  const render = { id: 'r', phase: 'taken', attempt: 1, polls: 1, nextAt: 0, progress } as const;
  return { ...newJob('chat', { format: '4:5', engine: 'cloud' }, 'en'), stage, render };
}

test.each<[badge: string, jobs: readonly Job[]]>([
  ['', []],
  ['', [job('drafted')]],
  ['…', [job('generating')]],
  ['…', [job('rendering')]],
  ['42%', [job('rendering', 0.429)]],
  ['100%', [job('rendering', 1)]],
  ['42%', [job('ready'), job('rendering', 0.42)]],
  ['✓', [job('ready'), job('failed')]],
  ['!', [job('failed')]],
  ['', [job('attached')]],
])('"%s"', (badge, jobs) => expect(badgeOf(jobs)).toBe(badge));
