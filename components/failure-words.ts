/** The one sentence and the one next step of every failure. */
import { i18n } from '#i18n';
import type { Engine, Failure, FailureCode, NextStep } from '../lib/view/model.ts';

const SENTENCES = {
  offline: 'failure.offline',
  unreachable: 'failure.unreachable',
  'own-token-refused': 'failure.ownTokenRefused',
  'no-token': 'failure.noToken',
  'session-gone': 'failure.sessionGone',
  'no-credits': 'failure.noCredits',
  'no-credits-registered': 'failure.noCreditsRegistered',
  'plan-blocked': 'failure.planBlocked',
  busy: 'failure.busy',
  'unsupported-file': 'failure.unsupportedFile',
  'file-too-large': 'failure.fileTooLarge',
  'file-empty': 'failure.fileEmpty',
  'file-lost': 'failure.fileLost',
  'agent-failed': 'failure.agentFailed',
  'agent-silent': 'failure.agentSilent',
  'nothing-made': 'failure.nothingMade',
  'render-failed': 'failure.renderFailed',
  'render-lost': 'failure.renderLost',
  'download-failed': 'failure.downloadFailed',
  'storage-full': 'failure.storageFull',
  'room-needed': 'failure.roomNeeded',
  'left-unread': 'failure.leftUnread',
  'post-empty': 'failure.postEmpty',
  'no-composer': 'failure.noComposer',
  'no-words': 'failure.noWords',
  'no-encoder': 'failure.noEncoder',
  'film-failed': 'failure.filmFailed',
  'file-unreadable': 'failure.fileUnreadable',
  undrawable: 'failure.undrawable',
  'video-gone': 'failure.videoGone',
  'export-gone': 'failure.exportGone',
  'not-a-library': 'failure.notALibrary',
  'library-too-new': 'failure.libraryTooNew',
  'export-too-large': 'failure.exportTooLarge',
} as const satisfies Record<FailureCode, string>;

const NEXT_STEPS = {
  retry: 'next.retry',
  'start-again': 'next.startAgain',
  'make-room': 'next.makeRoom',
  'open-link': 'next.openLink',
  'open-project': 'next.openProject',
  'choose-file': 'next.chooseFile',
  'open-options': 'next.openOptions',
  'open-chat': 'next.openChat',
  'open-linkedin': 'next.openLinkedin',
} as const satisfies Record<Exclude<NextStep, 'none'>, string>;

const HELPED: ReadonlySet<FailureCode> = new Set([
  'offline',
  'unreachable',
  'no-token',
  'own-token-refused',
  'no-credits',
  'no-credits-registered',
  'plan-blocked',
  'busy',
  'session-gone',
  'agent-failed',
  'agent-silent',
  'nothing-made',
  'render-failed',
  'render-lost',
  'download-failed',
  'file-too-large',
]);

/** True where the cloud could not, and this device could. */
export function isHelpedHere({ code }: Failure, engine: Engine): boolean {
  return engine === 'cloud' && HELPED.has(code);
}

/** True where the next step is taken on NemoVideo's site: once it is, what failed can be tried again. */
export function isElsewhere({ next }: Failure): boolean {
  return next === 'open-link' || next === 'open-project';
}

/** What to tell, and the words on the button; null where there is none. */
export function wordsOf(failure: Failure): { sentence: string; next: string | null } {
  return {
    sentence: i18n.t(SENTENCES[failure.code], [failure.subject ?? '']),
    next: failure.next === 'none' ? null : i18n.t(NEXT_STEPS[failure.next]),
  };
}
