/** One chosen file: its picture, its name, its length and size, and a way to take it out again. */
import { FileVideo, Link, Music, X } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import type { FileView } from '../../lib/view/model.ts';
import { factsLine } from '../facts-line.ts';
import { sizeText } from '../size-text.ts';
import { minutes } from '../time-left.ts';
import { useFileAddress } from '../use-file-address.ts';
import type { ChatActions } from './actions.ts';
import styles from './chat.module.css';
import { openChooser } from './prompt-field.tsx';

interface Props {
  readonly file: FileView;
  readonly actions: Pick<ChatActions, 'readFile' | 'removeFile'>;
}

export function FileChip({ file, actions }: Props) {
  const [durationMs, setDuration] = useState<number | null>(null);
  const [isMissing, setMissing] = useState(false);
  const facts = [durationMs === null ? '' : minutes(durationMs), sizeOf(file)];
  return (
    <div className={styles['chip']} data-missing={isMissing || undefined}>
      <Look file={file} readFile={actions.readFile} onDuration={setDuration} onMissing={() => setMissing(true)} />
      <span className={styles['chipName']} dir="auto" title={file.name}>
        {file.name}
      </span>
      {isMissing ? (
        <button type="button" className={styles['again']} onClick={openChooser}>
          {i18n.t('chat.fileAgain')}
        </button>
      ) : (
        <span className={styles['chipFacts']}>{factsLine(facts)}</span>
      )}
      <button
        type="button"
        className={styles['iconButton']}
        aria-label={i18n.t('chat.removeFile', [file.name])}
        onClick={() => actions.removeFile(file.id)}
      >
        <X size={16} strokeWidth={1.5} aria-hidden />
      </button>
    </div>
  );
}

function sizeOf({ isLink, size }: FileView): string {
  return isLink ? i18n.t('chat.fromLink') : sizeText(size);
}

interface LookProps {
  readonly file: FileView;
  readonly readFile: ChatActions['readFile'];
  readonly onDuration: (ms: number) => void;
  /** It is not kept here any more. */
  readonly onMissing: () => void;
}

/** A picture where the browser can make one of it; else a sign of what kind of file it is. */
function Look({ file, readFile, onDuration, onMissing }: LookProps) {
  const [isUnread, setUnread] = useState(false);
  const kind = kindOf(file.name);
  const address = useFileAddress(file.isLink || isUnread ? null : file.id, readFile, onMissing);
  const measure = ({ duration }: HTMLMediaElement) => {
    if (Number.isFinite(duration)) onDuration(duration * 1000);
  };
  const giveUp = () => setUnread(true);
  if (address && kind === 'image') return <img className={styles['look']} src={address} alt="" onError={giveUp} />;
  if (address && kind === 'video') {
    return (
      <video
        className={styles['look']}
        src={`${address}#t=0.5`}
        muted
        preload="metadata"
        aria-hidden
        onLoadedMetadata={(event) => measure(event.currentTarget)}
        onError={giveUp}
      />
    );
  }
  const Sign = file.isLink ? Link : kind === 'sound' ? Music : FileVideo;
  return (
    <span className={styles['look']} aria-hidden>
      <Sign size={16} strokeWidth={1.5} />
      {address && kind === 'sound' && (
        <video
          src={address}
          muted
          hidden
          preload="metadata"
          onLoadedMetadata={(event) => measure(event.currentTarget)}
        />
      )}
    </span>
  );
}

function kindOf(name: string): 'image' | 'video' | 'sound' {
  if (/\.(?:jpe?g|png|gif|webp)$/i.test(name)) return 'image';
  return /\.(?:mp3|wav|m4a|aac)$/i.test(name) ? 'sound' : 'video';
}
