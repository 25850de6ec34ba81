/** Which videos a LinkedIn tab may ask about: its own, a finished one that any composer is offered, and one handed to it. */
import type { Job } from '../video/job.ts';
import { isBeingHanded } from './linkedin-tabs.ts';
import type { Records } from './records.ts';

/** True where the tab may; of a video that is not here anybody may hear so. */
export type Reach = (jobId: string, tabId: number) => Promise<boolean>;

export function openReach(records: Pick<Records, 'job'>): Reach {
  return async (jobId, tabId) => {
    const job = await records.job(jobId).read();
    return job === null || isWithin(job, tabId);
  };
}

function isWithin({ id, stage, tabId: own }: Job, tabId: number): boolean {
  return own === tabId || stage === 'ready' || isBeingHanded(id, tabId);
}
