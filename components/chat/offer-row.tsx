/** What the agent told the user to do by hand, as buttons that have the agent do it; each says what it may cost. */
import { i18n } from '#i18n';
import styles from './chat.module.css';

interface Props {
  readonly words: readonly string[];
  readonly cost: number | null;
  readonly onTake: (words: string) => void;
}

export function OfferRow({ words, cost, onTake }: Props) {
  return (
    <div className={styles['row']}>
      {words.map((one) => (
        <button key={one} type="button" className={styles['offer']} onClick={() => onTake(one)}>
          <span dir="auto">{one}</span>
          {cost !== null && <small>{i18n.t('cost.about', [String(cost)])}</small>}
        </button>
      ))}
    </div>
  );
}
