/** What can go wrong in speaking with the cloud: a closed set of codes, facts beside them. */

export type NemoErrorCode =
  | 'token-refused'
  | 'session-not-found'
  | 'no-credits'
  | 'unsupported-file'
  | 'file-too-large'
  | 'client-id-missing'
  | 'plan-blocked'
  | 'busy'
  /** Any other refusal. */
  | 'refused'
  /** 5xx, or a reply that cannot be read. */
  | 'server'
  /** The request itself failed: offline, DNS, TLS, cut. */
  | 'unreachable'
  /** The stream was cut after it had begun. */
  | 'connection-lost'
  /** Heartbeats or nothing for ten minutes. */
  | 'silent'
  /** Fifteen minutes are over. */
  | 'too-long'
  | 'aborted';

export interface NemoErrorFacts {
  /** True only where the cloud provably did not take the request, so that it may go again. */
  readonly refused?: boolean | undefined;
  readonly httpStatus?: number | undefined;
  readonly userId?: string | undefined;
  /** An https registration link that came with the refusal. */
  readonly link?: string | undefined;
  readonly cause?: unknown;
}

export class NemoError extends Error {
  override readonly name = 'NemoError';
  readonly code: NemoErrorCode;
  readonly refused: boolean;
  readonly httpStatus: number | undefined;
  readonly userId: string | undefined;
  readonly link: string | undefined;

  constructor(code: NemoErrorCode, message: string, facts: NemoErrorFacts = {}) {
    super(message, { cause: facts.cause });
    this.code = code;
    this.refused = facts.refused ?? false;
    this.httpStatus = facts.httpStatus;
    this.userId = facts.userId;
    this.link = facts.link;
  }
}
