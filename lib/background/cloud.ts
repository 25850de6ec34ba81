/** The cloud as the background speaks to it: every call with the token of the moment, renewed once where refused. */
import { createNemoClient, type NemoClient } from '../nemo/client.ts';
import { NemoError } from '../nemo/errors.ts';
import { type Account, openAccount } from './account.ts';
import { type OnBusy, onceMoreWhenBusy, readPatiently } from './patience.ts';
import type { Records } from './records.ts';

const API_URL = import.meta.env.NEMO_API_URL || 'https://mega-api-prod.nemovideo.ai';
export const WEB_URL = import.meta.env.NEMO_WEB_URL || 'https://nemovideo.com';

export interface Cloud {
  readonly account: Account;
  /**
   * Makes the call. Where the cloud refuses before taking anything, it is made once more: with a new anonymous token
   * where the old one was refused, after 30 s where the cloud was busy. Every other failure is the caller's.
   */
  call<T>(work: (client: NemoClient) => Promise<T>): Promise<T>;
  /** The same for what only reads, and so may go again where nothing came back. */
  read<T>(work: (client: NemoClient) => Promise<T>): Promise<T>;
  /** Reads the credits and keeps them for the surfaces. */
  refreshCredits(): Promise<{ available: number; frozen: number }>;
}

/** Where the cloud is, and who is told that it is busy. */
export interface Reach {
  readonly baseUrl?: string;
  readonly fetch?: typeof fetch;
  readonly onBusy?: OnBusy;
}

export function openCloud(records: Records, reach: Reach = {}): Cloud {
  const onBusy = reach.onBusy ?? (() => {});
  let account: Account | null = null;
  const client = createNemoClient({
    baseUrl: reach.baseUrl ?? API_URL,
    fetch: reach.fetch ?? ((...request) => fetch(...request)),
    token: async () => (account ? account.ensureToken() : ''),
  });
  const opened = openAccount(records, () => client, onBusy);
  account = opened;
  const cloud: Cloud = {
    account: opened,
    async call(work) {
      const token = await opened.ensureToken();
      const request = () => onceMoreWhenBusy(() => work(client), onBusy);
      try {
        return await request();
      } catch (error) {
        if (!(error instanceof NemoError) || error.code !== 'token-refused') throw error;
        await opened.renewToken(token);
        return request();
      }
    },
    read: (work) => cloud.call((c) => readPatiently(() => work(c))),
    async refreshCredits() {
      const { available, frozen } = await cloud.read((c) => c.readCredits());
      await records.account.update((stored) => ({ ...stored, credits: { available, frozen } }));
      return { available, frozen };
    },
  };
  return cloud;
}
