/** Stands where the greeting will, until NemoVideo has answered. */
import { i18n } from '#i18n';
import styles from './chat.module.css';

export function Coming() {
  return (
    <section className={styles['coming']}>
      <p>{i18n.t('chat.connectingMore')}</p>
      <div aria-hidden>
        <i />
        <i />
        <i />
      </div>
    </section>
  );
}
