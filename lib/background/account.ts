/** The client id and the token: kept, asked for once, renewed. The token leaves this file only towards the cloud. */
import { browser } from 'wxt/browser';
import type { NemoClient } from '../nemo/client.ts';
import { NemoError } from '../nemo/errors.ts';
import type { Records } from './records.ts';
import { wait } from './wait.ts';

/** The cloud's word for "too many": once more after this long, then it is said. */
export const BUSY_WAIT_MS = 30_000;

export interface Account {
  /** The token to speak with, asked for if there is none. Two callers at once make one request. */
  ensureToken(): Promise<string>;
  /** A new anonymous token after the cloud refused this one, or a rejection where the token is the user's own. */
  renewToken(refused: string): Promise<string>;
  /** True where the user, or their organisation, gave a token of their own. */
  hasOwnToken(): Promise<boolean>;
}

export function openAccount(records: Records, client: () => NemoClient): Account {
  let asking: Promise<string> | null = null;

  const ask = async () => {
    const clientId = (await ensureClientId(records)).clientId ?? '';
    const grant = await askPatiently(() => client().requestToken(clientId));
    const { token: value, userId, expiresAt } = grant;
    await records.account.update((account) => ({
      ...account,
      token: { value, ...(userId ? { userId } : {}), ...(expiresAt ? { expiresAt } : {}) },
    }));
    return value;
  };

  const account: Account = {
    async ensureToken() {
      const own = await readOwnToken(records);
      if (own) return own;
      const { token } = await records.account.read();
      if (token) return token.value;
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
    async renewToken(refused) {
      if (await readOwnToken(records)) throw new NemoError('token-refused', 'own token refused', { refused: true });
      await records.account.update((stored) => (stored.token?.value === refused ? { ...stored, token: null } : stored));
      return account.ensureToken();
    },
    hasOwnToken: async () => (await readOwnToken(records)) !== '',
  };
  return account;
}

async function ensureClientId(records: Records) {
  return records.account.update((account) =>
    account.clientId ? account : { ...account, clientId: crypto.randomUUID() },
  );
}

/** 429: wait 30 s and ask once more. 400, the client id went missing on the way: ask once more at once. */
async function askPatiently<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (!(error instanceof NemoError) || (error.code !== 'busy' && error.code !== 'client-id-missing')) throw error;
    if (error.code === 'busy') await wait(BUSY_WAIT_MS);
    return request();
  }
}

/** Build time first (development), then the organisation's policy, then the options page. */
async function readOwnToken(records: Records): Promise<string> {
  return import.meta.env.NEMO_TOKEN || (await readManagedToken()) || (await records.account.read()).ownToken;
}

async function readManagedToken(): Promise<string> {
  try {
    const { NEMO_TOKEN: token } = await browser.storage.managed.get('NEMO_TOKEN');
    return typeof token === 'string' ? token : '';
  } catch {
    // Firefox rejects where no policy is installed at all.
    return '';
  }
}
