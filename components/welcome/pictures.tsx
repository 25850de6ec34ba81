/** Three small pictures, drawn with the page's own words and colours: they follow theme, language and direction. */
import { Image, Play } from 'lucide-react';
import { i18n } from '#i18n';
import styles from './pictures.module.css';

export function ComposerPicture() {
  return (
    <div className={styles['scene']} aria-hidden>
      <div className={styles['card']}>
        <p className={styles['post']}>{i18n.t('welcome.postSample')}</p>
        <span className={styles['line']} />
        <span className={styles['line']} />
        <div className={styles['tools']}>
          <Image size={16} strokeWidth={1.5} />
          <b>
            <Play size={12} strokeWidth={2} fill="currentColor" />
            {i18n.t('composer.makeVideo')}
          </b>
        </div>
      </div>
    </div>
  );
}

export function ToolbarPicture() {
  return (
    <div className={styles['scene']} aria-hidden>
      <div className={styles['bar']}>
        <span />
        <i>
          <Play size={12} strokeWidth={2} fill="currentColor" />
        </i>
      </div>
      <div className={styles['popup']}>
        <em className={styles['line']} />
        <span className={styles['film']}>
          <Play size={20} strokeWidth={1.5} fill="currentColor" />
        </span>
      </div>
    </div>
  );
}

export function MenuPicture() {
  return (
    <div className={styles['scene']} aria-hidden>
      <p className={styles['post']}>
        <mark>{i18n.t('welcome.postSample')}</mark>
      </p>
      <div className={styles['menu']}>
        <span className={styles['line']} />
        <b>{i18n.t('menu.makeVideo')}</b>
        <span className={styles['line']} />
      </div>
    </div>
  );
}
