/** What the recorder says of itself, from codes to words. */
import { i18n } from '#i18n';
import type { Problem, RecorderView } from './recorder-view.ts';

const PROBLEMS = {
  denied: 'recorder.denied',
  none: 'recorder.none',
  busy: 'recorder.busy',
  exporting: 'recorder.exporting',
  'not-kept': 'failure.storageFull',
  unreadable: 'recorder.unreadable',
  'too-long': 'recorder.tooLong',
} as const satisfies Record<Problem['code'], string>;

/** What went wrong, and what to do about it. */
export function problemWords(problem: Problem): string {
  return i18n.t(PROBLEMS[problem.code], ['subject' in problem ? problem.subject : '']);
}

/** One line about where things stand; empty where there is nothing to say. */
export function hintOf({ phase, voice, filmMs }: RecorderView): string {
  switch (phase.name) {
    case 'idle':
      return voice === false ? '' : i18n.t('recorder.isIn');
    case 'asking':
      return i18n.t('recorder.asking');
    case 'recording':
      return i18n.t('recorder.recording');
    case 'taken': {
      if (phase.take.isSilent) return i18n.t('recorder.silent');
      const overMs = phase.take.durationMs - filmMs;
      return overMs >= 500 ? i18n.t('recorder.over', [String(Math.ceil(overMs / 1000))]) : i18n.t('recorder.taken');
    }
    default:
      return phase satisfies never;
  }
}
