/** When a refused or failed request may go again, and after how long. A message to the agent is none of these. */
import { NemoError } from '../nemo/errors.ts';
import { wait } from './wait.ts';

/** The cloud's word for "too many": once more after this long, then it is said. */
const BUSY_WAIT_MS = 30_000;
/** A read that failed for want of a network or a server goes again after these. */
const READ_AGAIN_MS = [1000, 4000] as const;

/** Is told until when (epoch ms) the next try is put off, and null once it goes. */
export type OnBusy = (until: number | null) => void;

/** True where the same read may well succeed a little later. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof NemoError)) return false;
  return ['unreachable', 'server', 'connection-lost', 'busy'].includes(error.code);
}

/** Waits and asks once more where the cloud was too busy to take the request at all. */
export async function onceMoreWhenBusy<T>(request: () => Promise<T>, onBusy: OnBusy): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (!isBusy(error)) throw error;
    onBusy(Date.now() + BUSY_WAIT_MS);
    await wait(BUSY_WAIT_MS);
    onBusy(null);
    return request();
  }
}

/** For what changes nothing in the cloud, and so may be asked for any number of times. */
export async function readPatiently<T>(read: () => Promise<T>): Promise<T> {
  for (const pause of READ_AGAIN_MS) {
    try {
      return await read();
    } catch (error) {
      if (!isPassing(error) || isBusy(error)) throw error;
      await wait(pause);
    }
  }
  return read();
}

function isBusy(error: unknown): boolean {
  return error instanceof NemoError && error.code === 'busy' && error.refused;
}
