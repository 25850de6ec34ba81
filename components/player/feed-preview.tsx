/** The post as the feed will show it: its words folded, its video without sound, on a desktop and on a phone. */
import { X } from 'lucide-react';
import { type CSSProperties, useId, useState } from 'react';
import { i18n } from '#i18n';
import type { OutputView } from '../../lib/view/model.ts';
import chat from '../chat/chat.module.css';
import styles from './feed.module.css';
import { FoldedText } from './folded-text.tsx';

/** How wide the feed's column is, in CSS pixels; seen on www.linkedin.com in 2026-11. */
const WIDTHS = { desktop: 555, phone: 375 } as const;
type Screen = keyof typeof WIDTHS;
const SCREENS: readonly Screen[] = ['desktop', 'phone'];

/** The feed shows no more of a tall video than 4:5, and bars beside it. */
const TALLEST = 1.25;

interface Props {
  readonly post: string;
  readonly author: string;
  readonly output: OutputView;
  readonly address: string;
  readonly onClose: () => void;
}

/** The browser keeps the focus inside, and gives it back to where it came from. */
const show = (dialog: HTMLDialogElement | null) => {
  if (dialog && !dialog.open) dialog.showModal();
};

export function FeedPreview({ post, author, output, address, onClose }: Props) {
  const title = useId();
  const [screen, setScreen] = useState<Screen>('desktop');
  const name = author || i18n.t('feed.you');
  const width: CSSProperties & Record<`--${string}`, string> = { '--width': `${WIDTHS[screen]}px` };
  return (
    <dialog ref={show} className={styles['feed']} aria-labelledby={title} onClose={onClose}>
      <header>
        <h2 id={title}>{i18n.t('feed.title')}</h2>
        <form method="dialog">
          <button type="submit" className={chat['iconButton']} aria-label={i18n.t('composer.close')}>
            <X size={20} strokeWidth={1.5} aria-hidden />
          </button>
        </form>
      </header>
      <fieldset className={chat['formats']}>
        <legend>{i18n.t('feed.shownOn')}</legend>
        {SCREENS.map((one) => (
          <label key={one}>
            <input type="radio" name="feed-screen" checked={one === screen} onChange={() => setScreen(one)} />
            {i18n.t(`feed.${one}`)}
          </label>
        ))}
      </fieldset>
      <div className={styles['stage']}>
        <article className={styles['post']} style={width}>
          <div className={styles['author']}>
            <span aria-hidden>{[...name][0]}</span>
            <strong dir="auto">{name}</strong>
          </div>
          {post && <FoldedText key={screen} text={post} />}
          <video
            src={address}
            autoPlay={!matchMedia('(prefers-reduced-motion: reduce)').matches}
            loop
            muted
            playsInline
            controls
            aria-label={i18n.t('composer.player')}
            data-tall={output.height / output.width > TALLEST}
          />
        </article>
      </div>
      <p className={styles['why']}>{i18n.t('feed.muted')}</p>
    </dialog>
  );
}
