/** The token that the user's organisation gives by the browser's policy: as it stands, or as it was last known. */
import { browser } from 'wxt/browser';
import type { AccountRecord } from './record-shapes.ts';
import type { Records } from './records.ts';

/**
 * Chromium answers once its policy service is up. That is mostly at once; after a fresh start it may take 8 s
 * (ghostery/ghostery-extension#3367), and where a worker ended early three minutes were seen here. Nobody waits for that.
 */
const PATIENCE_MS = 500;
/** Where nothing was ever known: whoever has an organisation shall not begin with a token that is not theirs. */
const FIRST_PATIENCE_MS = 8000;

/** Empty where there is none. An answer that comes late holds from the next call on, and for the next worker. */
export function openManagedToken(records: Records): () => Promise<string> {
  let asked: { readonly at: number; readonly answer: Promise<string> } | null = null;

  const ask = async () => {
    const token = await readPolicy();
    asked = null;
    const keep = (stored: AccountRecord) =>
      stored.managedToken === token ? stored : { ...stored, managedToken: token };
    // A full disk keeps nobody from using it.
    await records.account.update(keep).catch(() => {});
    return token;
  };

  return async () => {
    asked ??= { at: Date.now(), answer: ask() };
    const { at, answer } = asked;
    const { managedToken: known } = await records.account.read();
    const left = at + (known === null ? FIRST_PATIENCE_MS : PATIENCE_MS) - Date.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve(known ?? ''), Math.max(0, left));
    });
    return Promise.race([answer, patience]).finally(() => clearTimeout(timer));
  };
}

async function readPolicy(): Promise<string> {
  try {
    const { NEMO_TOKEN: token } = await browser.storage.managed.get('NEMO_TOKEN');
    return typeof token === 'string' ? token : '';
  } catch {
    // Firefox rejects where no policy is installed at all.
    return '';
  }
}
