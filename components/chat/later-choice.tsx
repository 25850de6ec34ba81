/** Keep or remove, under the line that tells what was added after the first result. */
import { i18n } from '#i18n';
import type { ChatActions } from './actions.ts';
import styles from './chat.module.css';

export function LaterChoice({ actions }: { readonly actions: Pick<ChatActions, 'chooseLater'> }) {
  return (
    <div className={styles['row']}>
      <button type="button" className={styles['other']} onClick={() => actions.chooseLater(true)}>
        {i18n.t('chat.keep')}
      </button>
      <button type="button" className={styles['other']} onClick={() => actions.chooseLater(false)}>
        {i18n.t('chat.remove')}
      </button>
    </div>
  );
}
