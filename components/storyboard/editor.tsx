/** The storyboard editor: the film in sight, and under it its scenes, its look and its music. Uses the whole surface. */
import { ArrowLeft, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { i18n } from '#i18n';
import type { Desk, Look } from '../../lib/view/desk.ts';
import type { ChatActions } from '../chat/actions.ts';
import chat from '../chat/chat.module.css';
import type { Editing } from './editing.ts';
import { LookPanel } from './look-panel.tsx';
import { MusicPanel } from './music-panel.tsx';
import { createPlayhead } from './playhead.ts';
import { PreviewPicture } from './preview-picture.tsx';
import { ScenesPanel } from './scenes-panel.tsx';
import { Scrubber } from './scrubber.tsx';
import styles from './storyboard.module.css';
import { type TabId, Tabs } from './tabs.tsx';
import { lengthOf, settledAt } from './times.ts';
import { useDesk } from './use-desk.ts';
import { useSame } from './use-same.ts';
import { useWorkingBoard } from './use-working-board.ts';

interface Props extends Look {
  readonly actions: Pick<ChatActions, 'openDesk' | 'saveBoard' | 'undoBoard' | 'keepFile'>;
  readonly jobId: string;
  readonly canUndo: boolean;
  /** The film is being made of it: it can be looked at, not changed. */
  readonly isLocked: boolean;
  readonly onClose: () => void;
}

export function Editor(props: Props) {
  const desk = useDesk(props.actions.openDesk);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles['editor']} aria-label={i18n.t('storyboard.title')} onClose={props.onClose}>
      {desk && <Opened {...props} desk={desk} onBack={() => dialog.current?.close()} />}
    </dialog>
  );
}

type OpenedProps = Props & { readonly desk: Desk; readonly onBack: () => void };

function Opened({ desk, actions, jobId, canUndo, isLocked, onBack, ...look }: OpenedProps) {
  const [tab, setTab] = useState<TabId>('scenes');
  const { board, brand } = useSame(look);
  const [playhead] = useState(() => createPlayhead(settledAt(board, board.scenes[0]?.id ?? '')));
  const work = useWorkingBoard(board, { jobId, save: actions.saveBoard, tidy: desk.edits.tidy, isLocked });
  const shown = useSyncExternalStore(work.subscribe, work.get);
  const editing: Editing = {
    board: shown,
    brand,
    desk,
    keepFile: actions.keepFile,
    edit: work.edit,
    endDeed: work.endDeed,
    lookAt: (sceneId) => playhead.seek(settledAt(work.get(), sceneId)),
  };
  const Panel = PANELS[tab];
  return (
    <>
      <Head
        canUndo={!isLocked && (canUndo || work.isAhead())}
        onUndo={() => void work.undo(actions.undoBoard)}
        onBack={onBack}
      />
      <div className={styles['screen']}>
        <PreviewPicture desk={desk} playhead={playhead} board={shown} brand={brand} />
        <Scrubber playhead={playhead} lengthMs={lengthOf(shown)} />
      </div>
      {isLocked && <p className={styles['locked']}>{i18n.t('storyboard.locked')}</p>}
      <Tabs shown={tab} onShow={setTab}>
        <fieldset className={styles['panel']} disabled={isLocked}>
          <Panel editing={editing} />
        </fieldset>
      </Tabs>
    </>
  );
}

const PANELS = { scenes: ScenesPanel, look: LookPanel, music: MusicPanel } as const;

interface HeadProps {
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  readonly onBack: () => void;
}

function Head({ canUndo, onUndo, onBack }: HeadProps) {
  return (
    <header className={styles['head']}>
      <button type="button" className={chat['iconButton']} aria-label={i18n.t('storyboard.back')} onClick={onBack}>
        <ArrowLeft className={styles['back']} size={20} strokeWidth={1.5} aria-hidden />
      </button>
      <h2>{i18n.t('storyboard.title')}</h2>
      <button
        type="button"
        className={chat['iconButton']}
        aria-label={i18n.t('storyboard.undo')}
        disabled={!canUndo}
        onClick={onUndo}
      >
        <Undo2 size={20} strokeWidth={1.5} aria-hidden />
      </button>
    </header>
  );
}
