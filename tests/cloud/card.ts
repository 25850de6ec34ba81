/** Paints one moment of the film: words on paper, one accent, the user's own picture where there is one. */
import type { Image, SKRSContext2D } from '@napi-rs/canvas';
import { measure, readable, write } from './pen.ts';
import { type SetType, setType } from './typesetting.ts';

const PAPER = '#fbfaf8';
const INK = '#14171a';
const QUIET = '#6b6a66';
const HAIRLINE = '#e6e2db';
const ACCENT = '#c2410c';
const BAR = 12;
const ENTRY_MS = 420;
const STAGGER_MS = 70;
const EXIT_MS = 160;
/** The next words are on their way when these have gone. */
const HEAD_START_MS = 140;

/** How long after its start a card still moves, at the least. */
export const MOVING_MS = 1200;

/** What is on the screen during one beat. */
export interface Card {
  readonly words: string;
  /** A small line above: the film's title. */
  readonly kicker: string;
  readonly picture: Image | null;
  readonly startMs: number;
  readonly endMs: number;
  readonly isFirst: boolean;
}

export interface Stage {
  readonly context: SKRSContext2D;
  readonly width: number;
  readonly height: number;
}

/** A card whose lines are already broken; done once, painted many times. */
export interface ReadyCard extends Card {
  readonly type: SetType;
  readonly pictureBox: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly textTop: number;
}

export function prepareCard({ context, width, height }: Stage, card: Card): ReadyCard {
  const short = Math.min(width, height);
  const margin = marginOf(width, height);
  const kickerRoom = margin + short * 0.09;
  const bottom = height - margin - BAR;
  const wide = width > height;
  const pictureBox = wide
    ? { x: width * 0.54, y: kickerRoom, width: width * 0.46 - margin, height: bottom - kickerRoom }
    : { x: margin, y: kickerRoom, width: width - 2 * margin, height: height * 0.5 - kickerRoom };
  const under = card.picture !== null && !wide;
  const top = under ? pictureBox.y + pictureBox.height + ruleOf(short) * 10 : kickerRoom;
  const textWidth = card.picture && wide ? pictureBox.x - 2 * margin : width - 2 * margin;
  const largest = short * (card.picture ? 0.078 : card.isFirst ? 0.125 : 0.105);
  const box = { width: textWidth, height: (bottom - top) * 0.92, largest, smallest: short * 0.03 };
  const type = setType(context, card.words, box);
  const textTop = under ? top : top + (bottom - top - type.height) * 0.46;
  return { ...card, kicker: readable(card.kicker), type, pictureBox, textTop };
}

/** The whole picture at a moment of the card's life. */
export function paintCard(stage: Stage, card: ReadyCard, nowMs: number): void {
  const { context, width, height } = stage;
  context.globalAlpha = 1;
  context.fillStyle = PAPER;
  context.fillRect(0, 0, width, height);
  // The first picture is what a player shows before it plays: it stands complete.
  const age = card.isFirst ? MOVING_MS : nowMs - card.startMs + HEAD_START_MS;
  const leaving = Math.min(1, Math.max(0, (card.endMs - nowMs) / EXIT_MS));
  paintKicker(stage, card);
  if (card.picture) paintPicture(stage, card, { sinceMs: nowMs - card.startMs, leaving });
  paintWords(stage, card, age, leaving);
}

/** A hairline that fills with the accent as the film goes on. */
export function paintProgress({ context, width, height }: Stage, part: number): void {
  context.globalAlpha = 1;
  context.fillStyle = HAIRLINE;
  context.fillRect(0, height - BAR, width, BAR);
  context.fillStyle = ACCENT;
  context.fillRect(0, height - BAR, width * part, BAR);
}

function paintKicker({ context, width, height }: Stage, { kicker, type }: ReadyCard): void {
  if (!kicker) return;
  const short = Math.min(width, height);
  const margin = marginOf(width, height);
  const face = { size: Math.round(short * 0.03), weight: 600 };
  const room = width - 2 * margin;
  let line = kicker;
  while (line.length > 1 && measure(context, line, face) > room) line = `${line.slice(0, -2).trimEnd()}…`;
  context.fillStyle = QUIET;
  const x = type.rtl ? width - margin : margin;
  write(context, line, { face, at: { x, y: margin + face.size, rtl: type.rtl } });
}

function paintWords({ context, width, height }: Stage, card: ReadyCard, age: number, leaving: number): void {
  const { type, textTop } = card;
  const short = Math.min(width, height);
  const margin = marginOf(width, height);
  const rule = ruleOf(short);
  const ruleWidth = short * 0.085 * easeOut(age / ENTRY_MS);
  context.globalAlpha = leaving;
  context.fillStyle = ACCENT;
  context.fillRect(type.rtl ? width - margin - ruleWidth : margin, textTop - rule * 4, ruleWidth, rule);
  const { face, leading, rtl } = type;
  context.fillStyle = INK;
  for (const [i, line] of type.lines.entries()) {
    const entered = easeOut((age - i * STAGGER_MS) / ENTRY_MS);
    context.globalAlpha = Math.min(entered, leaving);
    const y = textTop + i * leading + face.size * (0.95 + (1 - entered) * 0.35);
    write(context, line, { face, at: { x: rtl ? width - margin : margin, y, rtl } });
  }
  context.globalAlpha = 1;
}

/** Cover, with a slow push in. */
function paintPicture({ context }: Stage, card: ReadyCard, when: { sinceMs: number; leaving: number }): void {
  const { picture, pictureBox: box, startMs, endMs, isFirst } = card;
  if (!picture) return;
  const part = when.sinceMs / (endMs - startMs);
  const scale = Math.max(box.width / picture.width, box.height / picture.height) * (1 + 0.05 * part);
  const width = picture.width * scale;
  const height = picture.height * scale;
  context.save();
  context.globalAlpha = Math.min(isFirst ? 1 : when.sinceMs / ENTRY_MS, 1, when.leaving);
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, 24);
  context.clip();
  context.drawImage(picture, box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height);
  context.restore();
}

function marginOf(width: number, height: number): number {
  return Math.round(Math.min(width, height) * 0.085);
}

function ruleOf(short: number): number {
  return Math.round(short * 0.009);
}

function easeOut(part: number): number {
  const t = Math.min(1, Math.max(0, part));
  return 1 - (1 - t) ** 3;
}
