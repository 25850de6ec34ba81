/** How long the page's own thread is busy at a time: what a frame has to wait for. */
import type { Page } from 'playwright-core';

const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing', '__metadata'];
const MARK = 'the-thread-of-the-page';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds that the processor spent on it. */
  readonly tdur?: number;
}

/** From now on; the returned function ends it, and resolves with each task's processor time in ms, longest first. */
export async function watchTasks(page: Page): Promise<() => Promise<readonly number[]>> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value.map(toTraceEvent)));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  return async () => {
    await page.evaluate((name) => performance.mark(name), MARK);
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    const own = events.find(({ name }) => name === MARK);
    return events
      .filter(({ name, pid, tid }) => name === 'RunTask' && pid === own?.pid && tid === own.tid)
      .map(({ tdur = 0 }) => tdur / 1000)
      .toSorted((a, b) => b - a);
  };
}

function toTraceEvent(value: object): TraceEvent {
  const { name = '', ph = '', pid = 0, tid = 0, tdur = 0 }: Partial<TraceEvent> = value;
  return { name, ph, pid, tid, tdur };
}
