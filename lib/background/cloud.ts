/** The cloud as the background speaks to it: every call with the token of the moment, renewed once where refused. */
import { createNemoClient, type NemoClient } from '../nemo/client.ts';
import { NemoError } from '../nemo/errors.ts';
import { type Account, openAccount } from './account.ts';
import type { Records } from './records.ts';

const API_URL = import.meta.env.NEMO_API_URL || 'https://mega-api-prod.nemovideo.ai';
export const WEB_URL = import.meta.env.NEMO_WEB_URL || 'https://nemovideo.com';

export interface Cloud {
  readonly account: Account;
  /**
   * Makes the call. Where the cloud refuses the token before taking anything, an anonymous one is renewed and the
   * call made once more; every other failure is the caller's.
   */
  call<T>(work: (client: NemoClient) => Promise<T>): Promise<T>;
  /** Reads the credits and keeps them for the surfaces. */
  refreshCredits(): Promise<{ available: number; frozen: number }>;
}

export function openCloud(records: Records): Cloud {
  let account: Account | null = null;
  const client = createNemoClient({
    baseUrl: API_URL,
    fetch: (...request) => fetch(...request),
    token: async () => (account ? account.ensureToken() : ''),
  });
  const opened = openAccount(records, () => client);
  account = opened;
  const cloud: Cloud = {
    account: opened,
    async call(work) {
      const token = await opened.ensureToken();
      try {
        return await work(client);
      } catch (error) {
        if (!(error instanceof NemoError) || error.code !== 'token-refused') throw error;
        await opened.renewToken(token);
        return work(client);
      }
    },
    async refreshCredits() {
      const { available, frozen } = await cloud.call((c) => c.readCredits());
      await records.account.update((stored) => ({ ...stored, credits: { available, frozen } }));
      return { available, frozen };
    },
  };
  return cloud;
}
