/** The finished video beside LinkedIn's limits: what it is, what is out of them, and the way to mend it. */
import { i18n } from '#i18n';
import type { CheckedFilm, FilmCheck, Misfit } from '../../lib/view/film-check.ts';
import { factsLine } from '../facts-line.ts';
import { minutes } from '../time-left.ts';
import { h, icon, TICK } from './dom.ts';

const WORDS = {
  'too-short': 'fit.tooShort',
  'too-long': 'fit.tooLong',
  'too-few-bytes': 'fit.tooFewBytes',
  'too-many-bytes': 'fit.tooManyBytes',
  'too-small': 'fit.tooSmall',
  'too-large': 'fit.tooLarge',
  'too-wide': 'fit.tooWide',
  'too-tall': 'fit.tooTall',
  'too-slow': 'fit.tooSlow',
  'too-fast': 'fit.tooFast',
  'too-thin': 'fit.tooThin',
  'too-rich': 'fit.tooRich',
  'other-format': 'fit.otherFormat',
} as const satisfies Record<Misfit, string>;

export function drawFitCard(check: Exclude<CheckedFilm, 'gone'>): HTMLElement {
  if (check === 'unreadable') return h('div', { class: 'fit' }, h('p', { class: 'failed' }, i18n.t('fit.otherFormat')));
  const fits = check.misfits.length === 0;
  const head = fits ? h('p', { class: 'fits' }, icon(...TICK), i18n.t('fit.fits')) : null;
  const wrong = check.misfits.map((misfit) => h('p', { class: 'failed' }, i18n.t(WORDS[misfit])));
  const tip = fits && !check.isShort ? [h('p', {}, i18n.t('fit.tip', [minutes(check.durationMs)]))] : [];
  return h('div', { class: 'fit' }, ...(head ? [head] : wrong), h('p', { class: 'facts' }, factsOf(check)), ...tip);
}

/** 0:28 · 4:5 · 1080 × 1350 · 30 fps · 5.7 Mbps · H.264, AAC · 19.1 MB */
function factsOf(check: FilmCheck): string {
  const { durationMs, width, height, framesPerSecond, bitsPerSecond, bytes, videoCodec, audioCodec } = check;
  const codecs = [videoCodec, audioCodec].flatMap((codec) => codec ?? []).map((codec) => NAMES[codec] ?? codec);
  return factsLine([
    minutes(durationMs),
    ratioOf(width, height),
    `${width} × ${height}`,
    `${round(framesPerSecond)} fps`,
    `${round(bitsPerSecond / 1e6)} Mbps`,
    codecs.join(', '),
    `${round(bytes / 1e6)} MB`,
  ]);
}

const NAMES: Readonly<Record<string, string>> = {
  avc: 'H.264',
  hevc: 'H.265',
  vp8: 'VP8',
  vp9: 'VP9',
  av1: 'AV1',
  aac: 'AAC',
  opus: 'Opus',
  mp3: 'MP3',
};

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

const RATIOS = [
  [4, 5],
  [1, 1],
  [9, 16],
  [16, 9],
] as const;

/** As people know it, else by one. */
function ratioOf(width: number, height: number): string {
  const known = RATIOS.find(([wide, high]) => Math.abs(width / height - wide / high) < 0.01);
  return known ? known.join(':') : `${round(width / height)}:1`;
}
