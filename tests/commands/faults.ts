/** `npm run faults -- --runs N --seed S`: makes a video many times over while everything that can fail does, and counts. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isClean, type Run, runCampaign, tableOf } from '../faults/campaign.ts';

const ROOT = join(import.meta.dirname, '../..');
/** A run that took longer than a person would bear has something to tell, though nothing was lost. */
const SLOW_S = 200;
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '4' },
    /** These runs alone, told step by step. */
    only: { type: 'string' },
  },
});

const seeds = values.only
  ? values.only.split(',').map(Number)
  : Array.from({ length: Number(values.runs) }, (_, i) => Number(values.seed) + i);
// An exit like any other, at which the browsers go, too.
for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => process.exit(130));
execFileSync(join(ROOT, 'node_modules/.bin/wxt'), ['build', '-b', 'chrome', '--mv3'], { cwd: ROOT, stdio: 'ignore' });
const runs = await runCampaign({ seeds, lanes: Number(values.lanes), onRun: tell });

const failures = runs.filter((run) => !isClean(run));
const report = [tableOf(runs), ...failures.map((run) => `\nseed ${run.schedule.seed}\n${tellWhole(run)}`)].join('\n');
console.log(`\n${report}`);
mkdirSync(join(ROOT, 'test-output'), { recursive: true });
writeFileSync(join(ROOT, 'test-output/faults.txt'), `${report}\n`);
if (values.only !== undefined && failures.length === 0) console.log(runs.map(tellWhole).join('\n'));
process.exitCode = failures.length > 0 ? 1 : 0;

/** What failed, or was slow, is told at once, and whole. */
function tell(run: Run): void {
  console.log(isClean(run) && run.seconds < SLOW_S ? lineOf(run) : `${lineOf(run)}\n${tellWhole(run)}`);
}

function lineOf(run: Run): string {
  const { schedule, struck, seconds } = run;
  const ending = isClean(run)
    ? 'survived'
    : Object.entries(run.verdict).flatMap(([name, why]) => (why.length > 0 ? name : []));
  return `${String(schedule.seed).padStart(6)}  ${schedule.flow.padEnd(9)} ${String(seconds).padStart(4)} s  ${ending}  ${struck.join(', ')}`;
}

function tellWhole({ schedule, verdict, diary }: Run): string {
  return [JSON.stringify(schedule), JSON.stringify(verdict), ...diary].join('\n');
}
