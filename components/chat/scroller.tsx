/** Scrolls a greeting, read from its beginning, or the conversation, which sticks to its end unless the reader has scrolled away. */
import { ArrowDown } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { StickToBottom, type StickToBottomState, useStickToBottomContext } from 'use-stick-to-bottom';
import { i18n } from '#i18n';
import styles from './chat.module.css';

interface Props {
  readonly children: ReactNode;
}

export function GreetingScroller({ children }: Props) {
  return (
    <div className={styles['scroller']}>
      <div className={styles['scroll']}>
        <div className={styles['said']}>{children}</div>
      </div>
    </div>
  );
}

export function ConversationScroller({ children }: Props) {
  return (
    <StickToBottom className={styles['scroller']} resize="instant" initial="instant">
      {({ scrollRef, contentRef }) => (
        <>
          <div ref={scrollRef} className={styles['scroll']}>
            <div ref={contentRef} className={styles['said']}>
              {children}
            </div>
          </div>
          <End />
        </>
      )}
    </StickToBottom>
  );
}

/** So near the end is at it, as `use-stick-to-bottom` has it. */
const NEAR_PX = 70;

/** Keeps the end in sight for those who are there, and leads the others to it. */
function End() {
  const { isAtBottom, escapedFromLock, scrollToBottom, scrollRef, state } = useStickToBottomContext();
  // What stands below may take room from it: its end stays in sight all the same, but for whoever has begun to read further up.
  useEffect(() => {
    const scroller = scrollRef.current;
    if (!scroller) return;
    let height = scroller.clientHeight;
    const observer = new ResizeObserver(() => {
      const given = scroller.clientHeight - height;
      height = scroller.clientHeight;
      if (given > 0) overlookScroll(state, given);
      if (!isAtBottom || escapedFromLock) return;
      const taken = Math.max(0, -given);
      // Who scrolled in this very moment is further off than the room that was taken, and is known to be so only later.
      const gap = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
      if (gap <= taken + NEAR_PX) void scrollToBottom('instant');
    });
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [isAtBottom, escapedFromLock, scrollRef, scrollToBottom, state]);
  if (isAtBottom) return null;
  return (
    <button type="button" className={styles['latest']} onClick={() => void scrollToBottom()}>
      <ArrowDown size={16} strokeWidth={1.5} aria-hidden />
      {i18n.t('chat.latest')}
    </button>
  );
}

/**
 * Given room at the end, the browser scrolls up by as much. `use-stick-to-bottom` takes that for the reader's doing, unless
 * it hears of a resize: it learns of its content's alone, and is told of this one as it tells itself.
 */
function overlookScroll(state: StickToBottomState, given: number): void {
  state.resizeDifference = given;
  // So long it takes the scroll's own timer to have looked.
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (state.resizeDifference === given) state.resizeDifference = 0;
    }, 1),
  );
}
