/** `npm test`: types, lint, unused code, unit tests, both builds, browser tests; ends with one line that counts. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const bin = (name: string) => join(root, 'node_modules/.bin', name);
const matrix = process.argv.includes('--matrix');

interface Check {
  readonly name: string;
  readonly command: string;
  readonly words: readonly string[];
  /** Where the runner writes its counts; without it the check itself counts as one. */
  readonly report?: string;
}

const suite = (name: string): Check => {
  const report = join(root, `test-output/${name}.json`);
  const words = [
    'run',
    '--project',
    name,
    '--reporter',
    'default',
    '--reporter',
    'json',
    `--outputFile.json=${report}`,
  ];
  return { name: `${name} tests`, command: bin('vitest'), words, report };
};

const CHECKS: readonly Check[] = [
  { name: 'types', command: bin('tsc'), words: ['--noEmit'] },
  { name: 'lint', command: bin('biome'), words: ['check', '--error-on-warnings', '.'] },
  { name: 'unused code', command: bin('knip'), words: [] },
  suite('unit'),
  { name: 'build for Chrome', command: bin('wxt'), words: ['build', '-b', 'chrome', '--mv3'] },
  { name: 'build for Firefox', command: bin('wxt'), words: ['build', '-b', 'firefox', '--mv3'] },
  suite('e2e'),
  suite('timing'),
];

let passed = 0;
let failed = 0;
mkdirSync(join(root, 'test-output'), { recursive: true });
for (const check of CHECKS) {
  console.log(`\n── ${check.name}`);
  const ok = await run(check);
  const counts = check.report ? readCounts(check.report) : null;
  passed += counts ? counts.passed : Number(ok);
  failed += counts ? Math.max(counts.failed, Number(!ok)) : Number(!ok);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function run({ command, words }: Check): Promise<boolean> {
  const env = { ...process.env, NEMO_MATRIX: matrix ? '1' : '' };
  const child = spawn(command, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve(code === 0));
    child.on('error', () => resolve(false));
  });
}

function readCounts(path: string): { passed: number; failed: number } | null {
  try {
    const report: { numPassedTests: number; numFailedTests: number } = JSON.parse(readFileSync(path, 'utf8'));
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return null;
  }
}
