/** Offers to add the file that a pasted link leads to. */
import { Link } from 'lucide-react';
import { i18n } from '#i18n';
import styles from './chat.module.css';

/** Nothing but an address of a file in a format that NemoVideo takes. */
const MEDIA_LINK = /^https?:\/\/[^\s?#]+\.(?:mp4|mov|avi|webm|mkv|jpe?g|png|gif|webp|mp3|wav|m4a|aac)(?:[?#]\S*)?$/i;

export function isMediaLink(text: string): boolean {
  return MEDIA_LINK.test(text.trim());
}

interface Props {
  readonly onAdd: () => void;
}

export function LinkRow({ onAdd }: Props) {
  return (
    <div className={styles['row']}>
      <button type="button" className={styles['other']} onClick={onAdd}>
        <Link size={16} strokeWidth={1.5} aria-hidden />
        {i18n.t('chat.addFromLink')}
      </button>
    </div>
  );
}
