/** What the next message is likely to cost, from what the documents say and what the user's own turns have cost. */

/** The two kinds of turn that the documents price apart: a first video, and a change to one. */
export type TurnKind = 'first' | 'edit';

/** One turn whose cost is known, for the credits were read before and after it. */
export interface Turn {
  readonly kind: TurnKind;
  readonly credits: number;
}

/** As the documents have it: a generated clip costs about 100 credits, editing about 50; an export nothing. */
const DOCUMENTED: Readonly<Record<TurnKind, number>> = { first: 100, edit: 50 };

/** So many turns tell more of what the next costs than all there ever were. */
const MOST_TURNS = 20;
const TELLING = 5;

export function withTurn(turns: readonly Turn[], turn: Turn): readonly Turn[] {
  return [...turns, turn].slice(-MOST_TURNS);
}

/** The middle one of the user's last turns of this kind; the documents' figure where there was none. */
export function likelyCost(kind: TurnKind, turns: readonly Turn[]): number {
  const own = turns.filter((turn) => turn.kind === kind).slice(-TELLING);
  const sorted = own.map(({ credits }) => credits).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? DOCUMENTED[kind];
}
