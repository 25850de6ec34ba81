/** The client id and the token: kept, asked for once, renewed. The token leaves this file only towards the cloud. */
import type { NemoClient } from '../nemo/client.ts';
import { NemoError } from '../nemo/errors.ts';
import { openManagedToken } from './managed-token.ts';
import { type OnBusy, onceMoreWhenBusy } from './patience.ts';
import type { Records } from './records.ts';

export interface Account {
  /** The token to speak with, asked for if there is none. Two callers at once make one request. */
  ensureToken(): Promise<string>;
  /** A new anonymous token after the cloud refused this one, or a rejection where the token is the user's own. */
  renewToken(refused: string): Promise<string>;
  /** True where the user, or as far as is known their organisation, gave a token of their own. No screen waits for this. */
  hasOwnToken(): Promise<boolean>;
}

export function openAccount(records: Records, client: () => NemoClient, onBusy: OnBusy = () => {}): Account {
  let asking: Promise<string> | null = null;
  const readManaged = openManagedToken(records);

  /** Build time first (development), then the organisation's policy, then the options page. */
  const readOwn = async () =>
    import.meta.env.NEMO_TOKEN || (await readManaged()) || (await records.account.read()).ownToken;

  const ask = async () => {
    const clientId = (await ensureClientId(records)).clientId ?? '';
    const grant = await askPatiently(() => client().requestToken(clientId), onBusy);
    const { token: value, userId, expiresAt } = grant;
    await records.account.update((account) => ({
      ...account,
      token: { value, ...(userId ? { userId } : {}), ...(expiresAt ? { expiresAt } : {}) },
    }));
    return value;
  };

  const account: Account = {
    async ensureToken() {
      const own = await readOwn();
      if (own) return own;
      const { token } = await records.account.read();
      if (token) return token.value;
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
    async renewToken(refused) {
      if (await readOwn()) throw new NemoError('token-refused', 'own token refused', { refused: true });
      await records.account.update((stored) => (stored.token?.value === refused ? { ...stored, token: null } : stored));
      return account.ensureToken();
    },
    async hasOwnToken() {
      const { managedToken, ownToken } = await records.account.read();
      return (import.meta.env.NEMO_TOKEN || managedToken || ownToken) !== '';
    },
  };
  return account;
}

async function ensureClientId(records: Records) {
  return records.account.update((account) =>
    account.clientId ? account : { ...account, clientId: crypto.randomUUID() },
  );
}

/** 429: once more after 30 s; then this computer gets none today. 400, the client id was lost on the way: at once, once. */
async function askPatiently<T>(request: () => Promise<T>, onBusy: OnBusy): Promise<T> {
  const ask = () =>
    request().catch((error: unknown) => {
      if (!(error instanceof NemoError) || error.httpStatus !== 400) throw error;
      return request();
    });
  try {
    return await onceMoreWhenBusy(ask, onBusy);
  } catch (error) {
    if (!(error instanceof NemoError) || error.code !== 'busy') throw error;
    throw new NemoError('token-refused', 'no token for this client', { refused: true, cause: error });
  }
}
