/** Where the user writes: text and files; before the first message also who makes the video, and its shape. */
import { lazy, Suspense, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { MESSAGE_ROOM } from '../../lib/view/message-room.ts';
import type { QueuedView, Snapshot } from '../../lib/view/model.ts';
import { BatchChoice } from '../batch/batch-choice.tsx';
import { useBatch } from '../batch/use-batch.ts';
import type { ChatActions } from './actions.ts';
import { BrandFiles } from './brand-files.tsx';
import { CostLine } from './cost-line.tsx';
import { isMediaLink, LinkRow } from './link-row.tsx';
import { MadeBy } from './made-by.tsx';
import { PromptField } from './prompt-field.tsx';
import { Queue } from './queue.tsx';
import { RoomLine } from './room-line.tsx';
import { ShapeRow } from './shape-row.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly text: string;
  readonly onWrite: (text: string) => void;
  readonly actions: ChatActions;
}

// Whoever opens the chat has chosen no file yet; and most videos are made one at a time.
const FileChips = lazy(async () => ({ default: (await import('./file-chips.tsx')).FileChips }));
const BatchForm = lazy(async () => ({ default: (await import('../batch/batch-form.tsx')).BatchForm }));

export function PromptBox({ snapshot, text, onWrite, actions }: Props) {
  const { job, chat, settings, attachedFiles, brand } = snapshot;
  const isWorking = job !== null && ['uploading', 'generating', 'recovering', 'rendering'].includes(job.stage);
  const isFirst = !chat.some((message) => message.from === 'user');
  const engine = job?.engine ?? settings.engine;
  const batch = useBatch(attachedFiles, { isFirst, keep: actions.keepUnsent });
  const { isEach } = batch;
  const words = text.trim() || (attachedFiles.length > 0 ? i18n.t('chat.useFiles') : '');
  const isLink = isMediaLink(text) && engine !== 'device';
  const messages = isEach ? batch.wishes(text).map((wish) => wish.words) : [words];
  const longest = Math.max(...messages.map((message) => message.length));
  const canSend = words !== '' && longest <= MESSAGE_ROOM;
  const written = useRef(text);
  useEffect(() => {
    written.current = text;
  }, [text]);
  // What has been written meanwhile stays, behind it.
  const putBack = (words: string) => onWrite([words, written.current].filter(Boolean).join('\n'));
  const giveBack = (isTaken: boolean) => {
    if (isTaken) return;
    putBack(text);
    if (isEach) batch.chooseEach(true);
  };
  const send = () => {
    if (!canSend) return;
    // A bare link says nothing to the agent: what it leads to goes with the next words.
    if (isLink) actions.addLink(words);
    else if (isEach) void actions.startBatch(batch.wishes(text)).then(giveBack);
    else void actions.send(words).then(giveBack);
    batch.clear();
    onWrite('');
  };
  const takeBack = ({ messageId, text: said }: QueuedView) => {
    actions.takeBack(messageId);
    putBack(said);
  };
  return (
    <div className="prompt">
      {isFirst && (
        <>
          <MadeBy
            engine={engine}
            isBrief={settings.hasChosenEngine || settings.consented}
            onChoose={actions.chooseEngine}
          />
          <ShapeRow {...settings} onFormat={actions.chooseFormat} onLength={actions.chooseLength} />
        </>
      )}
      <Queue queue={snapshot.queue} cost={snapshot.cost} actions={actions} onTakeBack={takeBack} />
      {isLink && <LinkRow onAdd={send} />}
      {isFirst && engine === 'cloud' && <BrandFiles brand={brand} files={attachedFiles} onAdd={actions.addKept} />}
      {batch.canChoose && <BatchChoice isEach={isEach} onChoose={batch.chooseEach} />}
      {attachedFiles.length > 0 && (
        <Suspense>
          {isEach ? (
            <BatchForm files={attachedFiles} wordsFor={batch.wordsFor} onWrite={batch.write} actions={actions} />
          ) : (
            <FileChips files={attachedFiles} actions={actions} />
          )}
        </Suspense>
      )}
      <PromptField
        text={text}
        placeholder={i18n.t(isEach ? 'batch.forAll' : isFirst ? 'chat.promptFirst' : 'chat.prompt')}
        canSend={canSend}
        canStop={isWorking}
        onWrite={onWrite}
        onSend={send}
        onStop={actions.stop}
        onFiles={actions.addFiles}
      />
      <RoomLine longest={longest} />
      <CostLine cost={snapshot.cost} times={isEach ? attachedFiles.length : 1} />
    </div>
  );
}
