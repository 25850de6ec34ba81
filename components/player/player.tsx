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
  const [watchedId, watch] = useState(output.id);
  const [isComparing, setComparing] = useState(false);
  const [speed, setSpeed] = useState(1);
  const player = useRef<HTMLVideoElement>(null);
  const watched = versions.findIndex(({ id }) => id === watchedId);
  // Beside the version that is watched: the one in use, or the one before it.
  const other = output.id === watchedId ? watched - 1 : versions.findIndex(({ id }) => id === output.id);
  const shown = versions[watched];
  const compared = isComparing ? versions[other] : undefined;
  const { of: place, lost } = usePlaces(job.id, [watchedId, ...(compared ? [compared.id] : [])], actions.readVideo);
  const address = place(output.id);
  return (
    <>
      {shown && (
        <Screen
          ref={player}
          job={job}
          version={shown}
          label={i18n.t('player.version', [String(watched + 1)])}
          address={place(shown.id)}
          speed={speed}
          compared={
            compared && {
              address: place(compared.id),
              label: i18n.t('player.follows', [String(other + 1)]),
              time: compared,
            }
          }
        />
      )}
      {lost.includes(watchedId) && (
        <p className={chat['note']} role="status">
          {i18n.t('failure.videoGone')}
        </p>
      )}
      <div className={chat['row']}>
        <button type="button" className={chat['main']} onClick={actions.addToPost}>
          <Send size={16} strokeWidth={1.5} aria-hidden />
          {i18n.t('chat.addToPost')}
        </button>
        <button
          type="button"
          className={chat['other']}
          onClick={() => saveFile(output.name, address ?? '')}
          disabled={!address}
        >
          <Download size={16} strokeWidth={1.5} aria-hidden />
          {i18n.t('chat.download')}
        </button>
      </div>
      <div className={styles['tools']}>
        <SpeedField speed={speed} onChange={setSpeed} />
        {address && <FeedButton post={post} author={author} output={output} address={address} />}
      </div>
      {versions.length > 1 && (
        <Versions
          versions={versions}
          watched={watched}
          usedId={output.id}
          isComparing={isComparing}
          onWatch={watch}
          onCompare={setComparing}
          onUse={actions.useVersion}
        />
      )}
      {address && <Beside job={job} output={output} address={address} player={player} actions={actions} />}
    </>
  );
}
