/** The box in which the user writes, with the paper clip before it and Send, or Stop, behind. */
import { ArrowUp, Paperclip, Square } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { i18n } from '#i18n';
import styles from './chat.module.css';
import { PROMPT_ID } from './first-box.ts';
import './prompt.css';

const ACCEPT = '.mp4,.mov,.avi,.webm,.mkv,.jpg,.jpeg,.png,.gif,.webp,.mp3,.wav,.m4a,.aac';

interface Props {
  readonly text: string;
  readonly placeholder: string;
  readonly canSend: boolean;
  readonly canStop: boolean;
  readonly onWrite: (text: string) => void;
  readonly onSend: () => void;
  readonly onStop: () => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Whoever opens the chat came to write. With the first frame: before it, the page would have to be laid out for the focus alone. */
const focusOnce = (element: HTMLTextAreaElement | null) => {
  const before = document.activeElement;
  const frame = requestAnimationFrame(() => {
    // Whoever was quicker is where they want to be.
    if (document.activeElement === before) element?.focus();
  });
  return () => cancelAnimationFrame(frame);
};

export function PromptField({ text, placeholder, canSend, canStop, onWrite, onSend, onStop, onFiles }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const press = (event: KeyboardEvent) => {
    // While an input method composes a word, Enter chooses the word.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onSend();
  };
  return (
    <div className="prompt-box">
      <input
        ref={picker}
        type="file"
        multiple
        accept={ACCEPT}
        className={styles['hidden']}
        tabIndex={-1}
        aria-hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <button
        type="button"
        className={styles['iconButton']}
        aria-label={i18n.t('chat.attach')}
        onClick={() => picker.current?.click()}
      >
        <Paperclip size={20} strokeWidth={1.5} aria-hidden />
      </button>
      <textarea
        ref={focusOnce}
        id={PROMPT_ID}
        rows={1}
        dir="auto"
        value={text}
        aria-label={i18n.t('chat.message')}
        placeholder={placeholder}
        onChange={(event) => onWrite(event.target.value)}
        onKeyDown={press}
      />
      {canStop && !canSend ? (
        <button type="button" className={styles['iconButton']} aria-label={i18n.t('chat.stop')} onClick={onStop}>
          <Square size={16} strokeWidth={1.5} aria-hidden />
        </button>
      ) : (
        <button
          type="button"
          className={`${styles['iconButton']} ${styles['send']}`}
          aria-label={i18n.t('chat.send')}
          disabled={!canSend}
          // The focus stays in the box: it would be led back there at once, each time for a layout of the page.
          onMouseDown={(event) => event.preventDefault()}
          onClick={onSend}
        >
          <ArrowUp size={20} strokeWidth={1.75} aria-hidden />
        </button>
      )}
    </div>
  );
}

/** As by a press of the paper clip. */
export function openChooser(): void {
  document.querySelector<HTMLInputElement>('input[type=file]')?.click();
}

/** Where words were written for the user, they go on writing. */
export function focusPrompt(): void {
  document.getElementById(PROMPT_ID)?.focus();
}
