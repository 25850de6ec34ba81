/** A failure as the user meets it: one sentence, one button. */
import { useState } from 'react';
import { i18n } from '#i18n';
import type { Engine, Failure, NextStep } from '../../lib/view/model.ts';
import { isElsewhere, isHelpedHere, wordsOf } from '../failure-words.ts';
import type { ChatActions } from './actions.ts';
import styles from './chat.module.css';
import { openChooser } from './prompt-field.tsx';
import { ShrinkOffer } from './shrink-offer.tsx';

export interface FailureProps {
  readonly failure: Failure;
  readonly actions: ChatActions;
  readonly engine: Engine;
  /** Only the failure that still stands has a button. */
  readonly isCurrent: boolean;
}

export function FailureNotice({ failure, actions, engine, isCurrent }: FailureProps) {
  // Whoever has been to NemoVideo and back wants to go on from here.
  const [wasThere, setThere] = useState(false);
  const step: Failure = wasThere ? { ...failure, next: 'retry' } : failure;
  const { sentence, next } = wordsOf(step);
  const press = () => {
    takeNextStep(step, actions);
    setThere(isElsewhere(step));
  };
  return (
    <div className={styles['failure']} role={isCurrent ? 'alert' : undefined}>
      <p>{sentence}</p>
      {isCurrent && (
        <div className={styles['row']}>
          {next !== null && (
            <button type="button" className={styles['other']} onClick={press}>
              {next}
            </button>
          )}
          {isShrinkable(failure) && <ShrinkOffer actions={actions} />}
          {isHelpedHere(failure, engine) && (
            <button type="button" className={styles['other']} onClick={actions.makeHere}>
              {i18n.t('engine.makeHere')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** The kinds of video that a browser reads. */
function isShrinkable({ code, subject }: Failure): boolean {
  return code === 'file-too-large' && /\.(?:mp4|mov|webm|mkv)$/i.test(subject ?? '');
}

function takeNextStep(failure: Failure, actions: ChatActions): void {
  const steps: Record<NextStep, () => void> = {
    retry: actions.retry,
    'start-again': actions.retry,
    'make-room': actions.retry,
    'open-link': () => actions.openLink(failure.link ?? ''),
    'open-project': actions.openProject,
    'open-linkedin': () => actions.openLink(failure.link ?? ''),
    'choose-file': openChooser,
    'open-options': actions.openOptions,
    // It is open.
    'open-chat': () => {},
    none: () => {},
  };
  steps[failure.next]();
}
