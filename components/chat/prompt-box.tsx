/** Where the user writes: text, files as chips, and the format before the first message. */
import { ArrowUp, Paperclip, Square } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { QueuedView, Snapshot } from '../../lib/view/model.ts';
import type { ChatActions } from './actions.ts';
import styles from './chat.module.css';
import { CostLine } from './cost-line.tsx';
import { FileChips } from './file-chips.tsx';
import { FormatRow } from './format-row.tsx';
import { isMediaLink, LinkRow } from './link-row.tsx';
import { MadeBy } from './made-by.tsx';
import { Queue } from './queue.tsx';

const ACCEPT = '.mp4,.mov,.avi,.webm,.mkv,.jpg,.jpeg,.png,.gif,.webp,.mp3,.wav,.m4a,.aac';

interface Props {
  readonly snapshot: Snapshot;
  readonly actions: ChatActions;
}

/** Whoever opens the chat came to write. */
const focusOnce = (element: HTMLTextAreaElement | null) => element?.focus();

export function PromptBox({ snapshot, actions }: Props) {
  const [text, setText] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const { job, chat, settings, attachedFiles } = snapshot;
  const isWorking = job !== null && ['uploading', 'generating', 'recovering', 'rendering'].includes(job.stage);
  const isFirst = !chat.some((message) => message.from === 'user');
  const words = text.trim() || (attachedFiles.length > 0 ? i18n.t('chat.useFiles') : '');
  const isLink = isMediaLink(text) && job?.engine !== 'device';
  const send = () => {
    if (!words) return;
    // A bare link says nothing to the agent: what it leads to goes with the next words.
    if (isLink) actions.addLink(words);
    else actions.send(words);
    setText('');
  };
  const takeBack = ({ messageId, text: said }: QueuedView) => {
    actions.takeBack(messageId);
    setText((current) => current || said);
  };
  const press = (event: KeyboardEvent) => {
    // While an input method composes a word, Enter chooses the word.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    actions.addFiles([...event.clipboardData.files]);
  };
  return (
    <div className={styles['prompt']}>
      {isFirst && (
        <MadeBy
          engine={job?.engine ?? settings.engine}
          isBrief={settings.hasChosenEngine || settings.consented}
          onChoose={actions.chooseEngine}
        />
      )}
      {isFirst && <FormatRow format={settings.format} onChoose={actions.chooseFormat} />}
      <Queue queue={snapshot.queue} cost={snapshot.cost} actions={actions} onTakeBack={takeBack} />
      {isLink && <LinkRow onAdd={send} />}
      <FileChips files={attachedFiles} onRemove={actions.removeFile} />
      <div className={styles['box']}>
        <input
          ref={picker}
          type="file"
          multiple
          accept={ACCEPT}
          className={styles['hidden']}
          tabIndex={-1}
          aria-hidden
          onChange={(event) => {
            actions.addFiles([...(event.target.files ?? [])]);
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
          rows={1}
          dir="auto"
          value={text}
          aria-label={i18n.t('chat.message')}
          placeholder={i18n.t(isFirst ? 'chat.promptFirst' : 'chat.prompt')}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={press}
          onPaste={paste}
        />
        {isWorking && !words ? (
          <button
            type="button"
            className={styles['iconButton']}
            aria-label={i18n.t('chat.stop')}
            onClick={actions.stop}
          >
            <Square size={16} strokeWidth={1.5} aria-hidden />
          </button>
        ) : (
          <button
            type="button"
            className={`${styles['iconButton']} ${styles['send']}`}
            aria-label={i18n.t('chat.send')}
            disabled={!words}
            onClick={send}
          >
            <ArrowUp size={20} strokeWidth={1.75} aria-hidden />
          </button>
        )}
      </div>
      <CostLine cost={snapshot.cost} />
    </div>
  );
}
