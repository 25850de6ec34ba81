/** How long the page's own thread is busy at a time: what a frame has to wait for. */
import type { Page } from 'playwright-core';

const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing', '__metadata'];
const MARK = 'the-thread-of-the-page';
const YARD_BEGINS = 'the-yardstick-begins';
const YARDS = 7;
/** What the yardstick takes of the processor, in ms, where nothing else runs: on a slower or busier one all else takes longer, too. */
const YARD_MS = 6;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds since the browser began. */
  readonly ts: number;
  /** Microseconds that the processor spent on it. */
  readonly tdur?: number;
}

export interface Tasks {
  /** Of the longest one, processor time in ms. */
  readonly longest: number;
  /** How many times longer the yardstick took than where nothing else runs; at least 1. */
  readonly slowness: number;
}

/** From now on; the returned function ends it. */
export async function watchTasks(page: Page): Promise<() => Promise<Tasks>> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value.map(toTraceEvent)));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  return async () => {
    await page.evaluate((name) => performance.mark(name), MARK);
    await page.evaluate((name) => performance.mark(name), YARD_BEGINS);
    for (let i = 0; i < YARDS; i++) await page.evaluate(layOutTable);
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    const own = events.find(({ name }) => name === MARK);
    const yardsFrom = events.find(({ name }) => name === YARD_BEGINS)?.ts ?? 0;
    const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && pid === own?.pid && tid === own.tid);
    const isYard = ({ ts }: TraceEvent) => ts > yardsFrom;
    const watched = tasks.filter((task) => !isYard(task)).map(toMs);
    // The longest of the tasks then are the yardstick: it has the page for itself.
    const yards = tasks
      .filter(isYard)
      .map(toMs)
      .toSorted((a, b) => b - a)
      .slice(0, YARDS);
    const yard = yards[Math.floor(yards.length / 2)] ?? 0;
    return { longest: Math.max(0, ...watched), slowness: Math.max(1, yard / YARD_MS) };
  };
}

/** Runs in the page. Always the same work: elements made, styled and laid out, out of sight. */
function layOutTable(): void {
  const table = document.createElement('table');
  table.style.cssText = 'position:fixed;left:-9999px;width:800px';
  for (let i = 0; i < 300; i++) table.insertRow().insertCell().textContent = `Row ${i} of the yardstick`;
  document.body.append(table);
  table.getBoundingClientRect();
  table.remove();
}

function toMs({ tdur = 0 }: TraceEvent): number {
  return tdur / 1000;
}

function toTraceEvent(value: object): TraceEvent {
  const { name = '', ph = '', pid = 0, tid = 0, ts = 0, tdur = 0 }: Partial<TraceEvent> = value;
  return { name, ph, pid, tid, ts, tdur };
}
