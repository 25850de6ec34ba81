/** The video in sight: its storyboard or timeline, then its progress, then itself. */
import { Clapperboard, PenLine } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { i18n } from '#i18n';
import type { Brand } from '../../lib/view/brand.ts';
import type { FileView, JobView } from '../../lib/view/model.ts';
import { Player } from '../player/player.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import type { ChatActions } from './actions.ts';
import styles from './chat.module.css';
import { ProgressLine } from './progress-line.tsx';
import { UploadList } from './upload-list.tsx';
import { VoiceRow } from './voice-row.tsx';

interface Props {
  readonly job: JobView;
  /** The files that go with the words whose turn it is. */
  readonly uploads: readonly FileView[];
  readonly brand: Brand | null;
  /** What the user said first. */
  readonly post: string;
  readonly actions: ChatActions;
}

// Only videos made on the device have a storyboard: the chat of all others does without its code.
const DockPreview = lazy(async () => ({ default: (await import('../storyboard/dock-preview.tsx')).DockPreview }));
const Editor = lazy(async () => ({ default: (await import('../storyboard/editor.tsx')).Editor }));

export function Dock({ job, uploads, brand, post, actions }: Props) {
  const [editedId, setEdited] = useState<string | null>(null);
  const isExporting = job.stage === 'rendering' || job.stage === 'downloading';
  const isEditing = editedId === job.id;
  const look = job.board && brand && { board: job.board, brand };
  return (
    <section className={styles['dock']} aria-label={i18n.t('chat.video')}>
      <Suspense>
        {look && !job.output && !isEditing && (
          <DockPreview {...look} key={job.id} openDesk={actions.openDesk} isBusy={isExporting} />
        )}
        {look && isEditing && (
          <Editor
            {...look}
            key={job.id}
            jobId={job.id}
            actions={actions}
            canUndo={job.canUndo}
            isLocked={isExporting}
            onClose={() => setEdited(null)}
          />
        )}
      </Suspense>
      {job.tracks.length > 0 && <Timeline tracks={job.tracks} lastEdit={job.lastEdit} isBrief={job.output !== null} />}
      {job.stage === 'uploading' && <UploadList files={uploads} />}
      {isExporting && (
        <ProgressLine label={i18n.t('chat.exportProgress')} value={job.progress} since={job.stageSince} />
      )}
      {job.output && (
        <Player key={job.id} job={job} output={job.output} post={post} author={brand?.name ?? ''} actions={actions} />
      )}
      {!isExporting && !job.output && job.board && <VoiceRow jobId={job.id} board={job.board} actions={actions} />}
      {!isExporting && <Doings job={job} onExport={actions.exportVideo} onEdit={() => setEdited(job.id)} />}
    </section>
  );
}

interface DoingsProps {
  readonly job: JobView;
  readonly onExport: () => void;
  readonly onEdit: () => void;
}

function Doings({ job, onExport, onEdit }: DoingsProps) {
  const isNew = !job.output && (job.stage === 'drafted' || job.stage === 'failed');
  const isOlder = job.isBehind && job.stage === 'ready';
  const canExport = job.canExport && (isNew || isOlder);
  if (!canExport && !job.board) return null;
  return (
    <div className={styles['row']}>
      {canExport && (
        <button type="button" className={styles[isNew ? 'main' : 'other']} onClick={onExport}>
          <Clapperboard size={16} strokeWidth={1.5} aria-hidden />
          {i18n.t('chat.exportVideo')}
        </button>
      )}
      {job.board && (
        <button type="button" className={styles['other']} onClick={onEdit}>
          <PenLine size={16} strokeWidth={1.5} aria-hidden />
          {i18n.t('storyboard.edit')}
        </button>
      )}
    </div>
  );
}
