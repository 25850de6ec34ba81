/** What went wrong, as the user can act on it: one code and one next step for every error of the cloud. */
import { isFullDisk } from '../messaging/full-disk.ts';
import { NemoError } from '../nemo/errors.ts';
import type { Failing } from '../view/film-order.ts';
import type { Failure } from '../view/model.ts';
import { WEB_URL } from './cloud.ts';

/** A failure on its way up from a step; the runner writes it into the job. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.code, options);
    this.failure = failure;
  }
}

/** What the studio's fault means to the user. */
export function toFailureOf({ fault, words = [] }: Failing): Failure {
  switch (fault) {
    case 'no-encoder':
      return { code: 'no-encoder', next: 'none' };
    case 'unreadable-file':
      return { code: 'file-unreadable', next: 'choose-file' };
    case 'undrawable':
      return { code: 'undrawable', next: 'none', subject: words.join(', ') };
    case 'no-room':
      return { code: 'storage-full', next: 'retry' };
    case 'failed-check':
    case 'broken':
      return { code: 'film-failed', next: 'retry' };
    default:
      return fault satisfies never;
  }
}

/** Facts that change the sentence or the next step. */
export interface FailureFacts {
  readonly ownToken: boolean;
  readonly userId?: string | undefined;
}

/** The failure that an error means. An error that is not the cloud's is one that the user can only try again. */
export function toFailure(error: unknown, facts: FailureFacts): Failure {
  if (error instanceof FailureError) return error.failure;
  if (!(error instanceof NemoError)) return { code: isFullDisk(error) ? 'storage-full' : 'unreachable', next: 'retry' };
  switch (error.code) {
    case 'token-refused':
      return facts.ownToken ? { code: 'own-token-refused', next: 'open-options' } : { code: 'no-token', next: 'retry' };
    case 'session-not-found':
      return { code: 'session-gone', next: 'start-again' };
    case 'no-credits':
      return toNoCredits(error, facts);
    case 'plan-blocked':
      return { code: 'plan-blocked', next: 'open-project' };
    case 'busy':
      return { code: 'busy', next: 'retry' };
    case 'unsupported-file':
    case 'file-too-large':
      return { code: error.code, next: 'choose-file' };
    case 'silent':
    case 'too-long':
    case 'connection-lost':
      return { code: 'agent-silent', next: 'retry' };
    case 'client-id-missing':
    case 'refused':
    case 'server':
    case 'unreachable':
    case 'aborted':
      return { code: navigator.onLine === false ? 'offline' : 'unreachable', next: 'retry' };
    default:
      return error.code satisfies never;
  }
}

function toNoCredits(error: NemoError, facts: FailureFacts): Failure {
  const userId = error.userId ?? facts.userId;
  const anonymous = !facts.ownToken || userId?.startsWith('anon_');
  if (!anonymous) return { code: 'no-credits-registered', next: 'open-link', link: WEB_URL };
  const bind = userId ? `?bind=${encodeURIComponent(userId)}` : '';
  return { code: 'no-credits', next: 'open-link', link: error.link ?? `${WEB_URL}/register${bind}` };
}
