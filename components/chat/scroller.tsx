/** Scrolls the conversation, which sticks to its end unless the reader has scrolled away. */
import { ArrowDown } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { StickToBottom, useStickToBottomContext } from 'use-stick-to-bottom';
import { i18n } from '#i18n';
import styles from './chat.module.css';

interface Props {
  /** A greeting is read from its beginning, a conversation from its end. */
  readonly isNew: boolean;
  readonly children: ReactNode;
}

export function Scroller({ isNew, children }: Props) {
  return (
    <StickToBottom className={styles['scroller']} resize="instant" initial={isNew ? false : 'instant'}>
      {({ scrollRef, contentRef }) => (
        <>
          <div ref={scrollRef} className={styles['scroll']}>
            <div ref={contentRef} className={styles['said']}>
              {children}
            </div>
          </div>
          {!isNew && <End />}
        </>
      )}
    </StickToBottom>
  );
}

/** So near the end is at it, as `use-stick-to-bottom` has it. */
const NEAR_PX = 70;

/** Keeps the end in sight for those who are there, and leads the others to it. */
function End() {
  const { isAtBottom, escapedFromLock, scrollToBottom, scrollRef } = useStickToBottomContext();
  // What stands below may take room from it: its end stays in sight all the same, but for whoever has begun to read further up.
  useEffect(() => {
    const scroller = scrollRef.current;
    if (!isAtBottom || escapedFromLock || !scroller) return;
    let height = scroller.clientHeight;
    const observer = new ResizeObserver(() => {
      const taken = Math.max(0, height - scroller.clientHeight);
      height = scroller.clientHeight;
      // Who scrolled in this very moment is further off than the room that was taken, and is known to be so only later.
      const gap = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
      if (gap <= taken + NEAR_PX) void scrollToBottom('instant');
    });
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [isAtBottom, escapedFromLock, scrollRef, scrollToBottom]);
  if (isAtBottom) return null;
  return (
    <button type="button" className={styles['latest']} onClick={() => void scrollToBottom()}>
      <ArrowDown size={16} strokeWidth={1.5} aria-hidden />
      {i18n.t('chat.latest')}
    </button>
  );
}
