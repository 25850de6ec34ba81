/** Pieces -> lines: as few as there have to be, and as even as they can be. All lengths in ems. */
import { cutPiece, type Piece } from './pieces.ts';

/** A piece with the width it is drawn in, its hyphen included. */
export interface Measured {
  readonly piece: Piece;
  readonly width: number;
}

export interface Breaking {
  readonly room: number;
  readonly space: number;
  readonly widthOf: (text: string) => number;
}

export interface Broken {
  readonly pieces: readonly Measured[];
  readonly width: number;
  /** A word had to be cut for it. */
  readonly cut: boolean;
}

/** As many in each line as there is room for. */
export function breakLines(measured: readonly Measured[], breaking: Breaking): Broken[] {
  const lines: { pieces: Measured[]; width: number; cut: boolean }[] = [];
  for (const one of inReach(measured, breaking)) {
    const line = lines.at(-1);
    const gap = one.piece.glue ? breaking.space : 0;
    if (line && !one.starts && line.width + gap + one.width <= breaking.room) {
      line.pieces.push(one);
      line.width += gap + one.width;
      line.cut ||= one.isCut;
    } else lines.push({ pieces: [one], width: one.width, cut: one.isCut });
  }
  return lines;
}

interface Reached extends Measured {
  readonly isCut: boolean;
  /** What follows a hyphen stands in the next line. */
  readonly starts: boolean;
}

/** The same pieces; those wider than the room are cut. */
function inReach(measured: readonly Measured[], { room, widthOf }: Breaking): Reached[] {
  return measured.flatMap(({ piece, width }): Reached[] => {
    if (width <= room) return [{ piece, width, isCut: false, starts: false }];
    return cutPiece(piece, (text) => widthOf(text) <= room).map((part, i) => ({
      piece: part,
      width: widthOf(drawnText(part)),
      isCut: true,
      starts: i > 0,
    }));
  });
}

export function drawnText({ text, hyphen }: Piece): string {
  return hyphen ? `${text}-` : text;
}

/** No more lines than there have to be, broken where the lines come out most alike. */
export function balanceLines(measured: readonly Measured[], breaking: Breaking): Broken[] {
  const greedy = breakLines(measured, breaking);
  if (greedy.length < 2 || greedy.some(({ cut }) => cut)) return greedy;
  const ends = evenEnds(measured, greedy.length, breaking);
  if (!ends) return greedy;
  return ends.map((end, i) => {
    const pieces = measured.slice(ends[i - 1] ?? 0, end);
    return { pieces, width: widthOfLine(pieces, breaking.space), cut: false };
  });
}

function widthOfLine(pieces: readonly Measured[], space: number): number {
  return pieces.reduce((sum, { piece, width }, i) => sum + width + (i > 0 && piece.glue ? space : 0), 0);
}

interface Best {
  readonly cost: number;
  readonly from: number;
}

/** Where each of `count` lines ends, counted in pieces, so that the squares of what stays free are least. */
function evenEnds(measured: readonly Measured[], count: number, { room, space }: Breaking): number[] | null {
  const total = widthOfLine(measured, space);
  const ideal = total / count;
  let best: (Best | undefined)[] = [{ cost: 0, from: 0 }];
  const steps: (Best | undefined)[][] = [];
  for (let line = 0; line < count; line++) {
    const next: (Best | undefined)[] = [];
    for (let from = 0; from < measured.length; from++) {
      const before = best[from];
      if (!before) continue;
      let width = 0;
      for (let to = from; to < measured.length; to++) {
        const one = measured[to];
        if (!one) break;
        width += one.width + (to > from && one.piece.glue ? space : 0);
        if (width > room) break;
        const cost = before.cost + (width - ideal) ** 2 + endPenalty(measured, to, ideal);
        if (cost < (next[to + 1]?.cost ?? Number.POSITIVE_INFINITY)) next[to + 1] = { cost, from };
      }
    }
    steps.push(next);
    best = next;
  }
  const ends: number[] = [];
  let end = measured.length;
  for (const step of steps.toReversed()) {
    const found = step[end];
    if (!found) return null;
    ends.unshift(end);
    end = found.from;
  }
  return end === 0 ? ends : null;
}

/**
 * A line does not like to end with a little word that leads to the next one ("a", "of the"), and in writing without
 * spaces rather where there is one, or behind a sign.
 */
function endPenalty(measured: readonly Measured[], to: number, ideal: number): number {
  const [one, next] = [measured[to]?.piece, measured[to + 1]?.piece];
  if (!one || !next) return 0;
  if (!next.glue) return /\p{P}$/u.test(one.text) ? 0 : (ideal * 0.24) ** 2;
  return /^\p{L}{1,3}$/u.test(one.text) ? (ideal * 0.12) ** 2 : 0;
}
