/** The stand-in's users, tokens, credits and sessions: what it would keep in a database. */
import { randomBytes, randomInt } from 'node:crypto';
import type { RawDraft } from './draft.ts';

export interface User {
  readonly userId: string;
  /** Empty for a registered user. */
  readonly clientId: string;
  available: number;
  frozen: number;
}

export interface Token {
  readonly token: string;
  readonly user: User;
  expired: boolean;
}

/** A file that the user gave; `poster` is its picture on disk, where it has one. */
export interface Footage {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly url: string;
  readonly kind: string;
  readonly duration?: number;
  readonly width?: number;
  readonly height?: number;
  readonly fps?: number;
  readonly poster?: string;
}

export interface Session {
  readonly sessionId: string;
  readonly taskId: string;
  readonly owner: User;
  draft: RawDraft | null;
  /** Every draft that was told to a client, by the bytes it was told in. */
  readonly told: Map<string, RawDraft>;
  readonly footage: Footage[];
  /** How much of the footage is in the draft. */
  used: number;
  /** True while the agent works for it: a second send is refused. */
  busy: boolean;
  sends: number;
}

export interface Accounts {
  /** A token for this client, or null where it had one in the last 7 days or its address had too many. */
  grant(clientId: string, limits: { credits: number; tokensPerAddress: number }): Token | null;
  /** A user who signed up on the website and brings a token of their own. */
  register(token: string, credits: number): User;
  byToken(token: string | undefined): User | null;
  openSession(owner: User): Session;
  session(id: string, user: User): Session | null;
  readonly tokens: readonly Token[];
  readonly sessions: readonly Session[];
  /** As after 7 days: no token is good any more, and each client may ask again. */
  expireTokens(): void;
  /** As after a long idle time: the timelines are gone. */
  forgetSessions(): void;
}

export function openAccounts(): Accounts {
  const tokens: Token[] = [];
  const sessions: Session[] = [];
  const live = () => tokens.filter(({ expired }) => !expired);
  const add = (token: string, user: User): Token => {
    const added = { token, user, expired: false };
    tokens.push(added);
    return added;
  };
  return {
    tokens,
    sessions,
    grant(clientId, { credits, tokensPerAddress }) {
      const granted = live().filter(({ user }) => user.clientId !== '');
      if (granted.length >= tokensPerAddress || granted.some(({ user }) => user.clientId === clientId)) return null;
      const user = tokens.find((earlier) => earlier.user.clientId === clientId)?.user ?? newUser('anon', clientId);
      user.available = credits;
      return add(`nmv_usr_${randomBytes(32).toString('base64url')}`, user);
    },
    register(token, credits) {
      const user = newUser('user', '');
      user.available = credits;
      return add(token, user).user;
    },
    byToken: (token) => live().find((known) => known.token === token)?.user ?? null,
    openSession(owner) {
      const session = newSession(owner);
      sessions.push(session);
      return session;
    },
    session: (id, user) => sessions.find(({ sessionId, owner }) => sessionId === id && owner === user) ?? null,
    expireTokens() {
      for (const token of tokens) token.expired = true;
    },
    forgetSessions: () => sessions.splice(0),
  };
}

function newUser(kind: 'anon' | 'user', clientId: string): User {
  return { userId: `${kind}_${randomBytes(6).toString('hex')}`, clientId, available: 0, frozen: 0 };
}

function newSession(owner: User): Session {
  return {
    sessionId: `55${Array.from({ length: 17 }, () => randomInt(10)).join('')}`,
    taskId: `task_${randomBytes(8).toString('hex')}`,
    owner,
    draft: null,
    told: new Map(),
    footage: [],
    used: 0,
    busy: false,
    sends: 0,
  };
}
