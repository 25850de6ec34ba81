/** Says that more is written than one message holds, and by how much. */
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { MESSAGE_ROOM } from '../../lib/view/message-room.ts';
import styles from './chat.module.css';

/** Whoever listens is told once writing has rested so long; each letter's count would speak over the next. */
const REST_MS = 1000;

export function RoomLine({ longest }: { readonly longest: number }) {
  return longest > MESSAGE_ROOM && <TooLong excess={longest - MESSAGE_ROOM} />;
}

function TooLong({ excess }: { readonly excess: number }) {
  const [heard, setHeard] = useState(excess);
  useEffect(() => {
    const rest = setTimeout(() => setHeard(excess), REST_MS);
    return () => clearTimeout(rest);
  }, [excess]);
  return (
    <>
      <p className={styles['cost']} data-short aria-hidden>
        {wordsFor(excess)}
      </p>
      <p className={styles['hidden']} role="alert">
        {wordsFor(heard)}
      </p>
    </>
  );
}

function wordsFor(excess: number): string {
  const { format } = new Intl.NumberFormat(document.documentElement.lang);
  return i18n.t('chat.tooLong', [format(excess), format(MESSAGE_ROOM)]);
}
