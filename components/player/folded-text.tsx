/** A post's words as the feed folds them: three lines, and the rest behind a press. */
import { useState } from 'react';
import { i18n } from '#i18n';
import styles from './feed.module.css';

export function FoldedText({ text }: { readonly text: string }) {
  const [isOpen, setOpen] = useState(false);
  const [isLong, setLong] = useState(false);
  return (
    <div className={styles['text']} data-open={isOpen}>
      <p ref={(element) => watchFold(element, setLong)} dir="auto">
        {text}
      </p>
      {isLong && !isOpen && (
        <button type="button" onClick={() => setOpen(true)}>
          {i18n.t('feed.more')}
        </button>
      )}
    </div>
  );
}

/** Whether it is longer than its three lines is known once it is laid out. */
function watchFold(element: HTMLElement | null, tell: (isLong: boolean) => void) {
  const observer = new ResizeObserver(() => {
    if (element) tell(element.scrollHeight > element.clientHeight + 1);
  });
  if (element) observer.observe(element);
  return () => observer.disconnect();
}
