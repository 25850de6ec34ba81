/** What the extension itself says in the chat, from codes to words. */
import { i18n } from '#i18n';
import type { Change, Instruction, Note, TrackView } from '../../lib/view/model.ts';
import { minutes } from '../time-left.ts';

const DID = {
  format: 'did.format',
  length: 'did.length',
  removed: 'did.removed',
  moved: 'did.moved',
  words: 'did.words',
  added: 'did.added',
  colours: 'did.colours',
  music: 'did.music',
  template: 'did.template',
  undone: 'did.undone',
} as const satisfies Record<Instruction, string>;

const LATER = { open: 'note.addedLater', kept: 'note.addedKept', removed: 'note.addedRemoved' } as const;

type Said = Exclude<Note, { readonly code: 'failure' | 'offer' }>;

export function noteText(note: Said): string {
  switch (note.code) {
    case 'timeline':
      return timelineText(note.tracks);
    case 'changed':
      return changesText(note.changes);
    case 'changed-unseen':
      return i18n.t('note.changedUnseen');
    case 'added-later':
      return i18n.t(LATER[note.choice], [note.tracks.map(trackText).join(', ')]);
    case 'unchanged':
      return i18n.t('note.unchanged');
    case 'no-timeline':
      return i18n.t('note.noTimeline');
    case 'credits':
      return i18n.t('note.credits', [String(note.available), String(note.frozen)]);
    case 'spent':
      return spentText(note);
    case 'link-needs-cloud':
      return i18n.t('note.linkNeedsCloud');
    case 'still-working':
      return i18n.t('chat.statusStill');
    case 'recovering':
      return i18n.t('note.recovering');
    case 'send-unclear':
      return i18n.t('note.sendUnclear');
    case 'stopped':
      return i18n.t('note.stopped');
    case 'uploaded':
      return i18n.t('note.uploaded', [note.names.join(', ')]);
    case 'send-a-file':
      return i18n.t('note.sendFile');
    case 'exporting':
      return i18n.t('note.exporting');
    case 'ready':
      return i18n.t('note.ready', [seconds(note.durationMs), `${note.width} × ${note.height}`]);
    case 'attached':
      return i18n.t('note.attached');
    case 'storyboard':
      return i18n.t('note.storyboard', [String(note.scenes), seconds(note.durationMs)]);
    case 'instructed':
      return i18n.t(DID[note.did]);
    case 'no-scene':
      return i18n.t('note.noScene');
    case 'not-said':
      return i18n.t('note.notSaid', [note.words]);
    case 'not-understood':
      return i18n.t('note.notUnderstood');
    case 'exporting-here':
      return i18n.t('note.exportingHere');
    case 'undrawable':
      return i18n.t('note.undrawable', [note.words.join(', ')]);
    default:
      return note satisfies never;
  }
}

/** "−50 credits · 250 left · 0:42" */
function spentText({ spent, left, tookMs }: Extract<Note, { readonly code: 'spent' }>): string {
  const words = i18n.t('note.spent', [String(spent), String(left)]);
  return tookMs === undefined ? words : `${words} · ${minutes(tookMs)}`;
}

/** "Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)" */
export function timelineText(tracks: readonly TrackView[]): string {
  const rows = tracks.map((track, i) => `${i + 1}. ${trackText(track)}`);
  return [i18n.t('note.timeline', tracks.length, [String(tracks.length)]), ...rows].join(' ');
}

function trackText(track: TrackView): string {
  const name = track.kind === 'text' ? `"${track.name}"` : track.name;
  const volume = track.volume === undefined ? '' : `, ${Math.round(track.volume * 100)}%`;
  // From left to right in every language, and in one line, which Arabic has to be told.
  const time = i18n.t('track.span', [seconds(track.startMs), `${seconds(track.endMs)}s${volume}`]);
  return [`${kindText(track)}:`, track.name ? name : '', time].filter(Boolean).join(' ');
}

function kindText({ kind }: Pick<TrackView, 'kind'>): string {
  const words = { video: 'track.video', audio: 'track.audio', text: 'track.text', other: 'track.other' } as const;
  return i18n.t(words[kind]);
}

/** "Added: Title: "Hello" (0-2.5s). Removed: ..." */
export function changesText(changes: readonly Change[]): string {
  return changes.map(changeText).join(' ');
}

function changeText({ what, track }: Change): string {
  const words = { added: 'note.added', removed: 'note.removed', changed: 'note.changed' } as const;
  return i18n.t(words[what], [trackText(track)]);
}

function seconds(ms: number): string {
  return String(Math.round(ms / 100) / 10);
}
