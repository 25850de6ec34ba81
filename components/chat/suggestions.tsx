/** What could be said next to the agent, by what is there; a press writes it, and the user sends it. */
import { i18n } from '#i18n';
import type { JobView } from '../../lib/view/model.ts';
import styles from './chat.module.css';

const FOR_A_DRAFT = ['chat.tryShorter', 'chat.tryTitle', 'chat.tryMusic'] as const;
const FOR_A_VIDEO = ['chat.trySeconds', 'chat.tryCaptions'] as const;

interface Props {
  readonly job: JobView | null;
  readonly onSuggest: (words: string) => void;
}

export function Suggestions({ job, onSuggest }: Props) {
  const keys = suggestionsFor(job);
  if (keys.length === 0) return null;
  return (
    <ul className={styles['tries']} aria-label={i18n.t('chat.suggestions')}>
      {keys.map((key) => (
        <li key={key}>
          <button type="button" className={styles['try']} onClick={() => onSuggest(i18n.t(key))}>
            {i18n.t(key)}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A storyboard is changed by hand: its editor is one press away, and says what it can do. */
function suggestionsFor(job: JobView | null) {
  if (job?.engine !== 'cloud') return [];
  if (job.stage === 'drafted') return FOR_A_DRAFT;
  return job.stage === 'ready' || job.stage === 'attached' ? FOR_A_VIDEO : [];
}
