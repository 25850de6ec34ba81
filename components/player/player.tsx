/** The finished video: plays it, keeps its versions side by side, saves it, puts it into the post. */
import { Download, Send } from 'lucide-react';
import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { JobView, OutputView } from '../../lib/view/model.ts';
import type { ChatActions } from '../chat/actions.ts';
import { Beside } from '../chat/beside.tsx';
import chat from '../chat/chat.module.css';
import { saveFile } from '../save-file.ts';
import { FeedButton } from './feed-button.tsx';
import styles from './player.module.css';
import { Screen } from './screen.tsx';
import { SpeedField } from './speed-field.tsx';
import { usePlaces } from './use-places.ts';
import { useWatched } from './use-watched.ts';
import { Versions } from './versions.tsx';

interface Props {
  readonly job: JobView;
  readonly output: OutputView;
  /** The words of the post, for its preview in the feed. */
  readonly post: string;
  readonly author: string;
  readonly actions: ChatActions;
}

export function Player({ job, output, post, author, actions }: Props) {
  const { versions } = job;
  const watched = useWatched(versions, output.id);
  const [speed, setSpeed] = useState(1);
  const player = useRef<HTMLVideoElement>(null);
  const shown = versions[watched.place];
  const beside = watched.isComparing ? versions[watched.beside] : undefined;
  const wanted = [output, shown, beside].flatMap((version) => version?.id ?? []);
  const places = usePlaces(job.id, wanted, actions.readVideo);
  const address = places.of(output.id);
  return (
    <>
      {shown && places.isLost(shown.id) && (
        <p className={chat['note']} role="status">
          {i18n.t('failure.videoGone')}
        </p>
      )}
      {shown && (
        <Screen
          ref={player}
          job={job}
          film={{ version: shown, place: watched.place, address: places.of(shown.id) }}
          beside={beside && { version: beside, place: watched.beside, address: places.of(beside.id) }}
          speed={speed}
        />
      )}
      <Delivery name={output.name} address={address} onAdd={actions.addToPost} />
      <div className={styles['tools']}>
        <SpeedField speed={speed} onChange={setSpeed} />
        {address && <FeedButton post={post} author={author} output={output} address={address} />}
        {address && <Beside job={job} output={output} address={address} player={player} actions={actions} />}
      </div>
      {versions.length > 1 && (
        <Versions versions={versions} usedId={output.id} watched={watched} onUse={actions.useVersion} />
      )}
    </>
  );
}

interface DeliveryProps {
  readonly name: string;
  readonly address: string | null;
  readonly onAdd: () => void;
}

function Delivery({ name, address, onAdd }: DeliveryProps) {
  return (
    <div className={chat['row']}>
      <button type="button" className={chat['main']} onClick={onAdd}>
        <Send size={16} strokeWidth={1.5} aria-hidden />
        {i18n.t('chat.addToPost')}
      </button>
      <button type="button" className={chat['other']} onClick={() => saveFile(name, address ?? '')} disabled={!address}>
        <Download size={16} strokeWidth={1.5} aria-hidden />
        {i18n.t('chat.download')}
      </button>
    </div>
  );
}
