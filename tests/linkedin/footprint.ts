/** What the extension costs a LinkedIn page that has no composer open: measured in Chromium's own trace. */
import type { CDPSession, Page } from 'playwright-core';

export interface Footprint {
  /** Running the first script as the page loads, milliseconds. */
  readonly loadMs: number;
  /** All of the script's own calls while the feed grows, milliseconds for 1,000 nodes. */
  readonly per1000Ms: number;
  /** All that the page's own thread did while the feed grew, milliseconds for 1,000 nodes. */
  readonly pagePer1000Ms: number;
}

const THOUSANDS = 20;

interface TraceEvent {
  readonly name: string;
  readonly dur?: number;
  /** What of it the thread really ran: the rest is other processes' doing. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Loads the page anew, and has its feed grow by twenty thousand nodes, as a long scroll would. */
export async function measureFootprint(page: Page): Promise<Footprint> {
  const session = await page.context().newCDPSession(page);
  const load = await trace(session, () => page.reload());
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const tasksBefore = await readTasks(session);
  const grow = await trace(session, () => page.evaluate(growFeed, THOUSANDS));
  const tasksAfter = await readTasks(session);
  const isOurs = ({ args }: TraceEvent) => args?.data?.url?.startsWith('chrome-extension://') === true;
  const sum = (events: readonly TraceEvent[]) =>
    events.reduce((total, { dur = 0, tdur = dur }) => total + tdur / 1000, 0);
  return {
    loadMs: sum(load.filter((event) => event.name === 'EvaluateScript' && isOurs(event))),
    per1000Ms: sum(grow.filter((event) => event.name === 'FunctionCall' && isOurs(event))) / THOUSANDS,
    pagePer1000Ms: (tasksAfter - tasksBefore) / THOUSANDS,
  };
}

/** All that the page's own thread has done so far, milliseconds. */
async function readTasks(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

async function trace(session: CDPSession, act: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    for (const event of value) if (isTraceEvent(event)) events.push(event);
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', categories: 'devtools.timeline,toplevel' });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events;
}

function isTraceEvent(event: object): event is TraceEvent {
  return 'name' in event;
}

/** Runs in the page: posts of fifty nodes each, a few at a time. */
async function growFeed(thousands: number): Promise<void> {
  const feed = document.querySelector('main');
  for (let i = 0; i < thousands * 4; i++) {
    const posts = Array.from({ length: 5 }, (_, n) => {
      const post = document.createElement('div');
      for (let k = 0; k < 12; k++) {
        const line = document.createElement('div');
        const link = document.createElement('a');
        const face = document.createElement('span');
        link.textContent = `Line ${k} of post ${i}-${n}`;
        line.append(face, link, document.createElement('img'));
        post.append(line);
      }
      return post;
    });
    feed?.append(...posts);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 15)));
  }
  // Whoever watches the page looks a little later.
  await new Promise((resolve) => setTimeout(resolve, 300));
}
