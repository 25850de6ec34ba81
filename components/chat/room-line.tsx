/** Says that more is written than one message holds, and by how much. */
import { i18n } from '#i18n';
import { MESSAGE_ROOM } from '../../lib/view/message-room.ts';
import styles from './chat.module.css';

export function RoomLine({ longest }: { readonly longest: number }) {
  if (longest <= MESSAGE_ROOM) return null;
  const { format } = new Intl.NumberFormat(document.documentElement.lang);
  return (
    <p className={styles['cost']} data-short role="alert">
      {i18n.t('chat.tooLong', [format(longest - MESSAGE_ROOM), format(MESSAGE_ROOM)])}
    </p>
  );
}
