/** Opens the post as the feed will show it; its code is loaded then. */
import { lazy, Suspense, useState } from 'react';
import { i18n } from '#i18n';
import type { OutputView } from '../../lib/view/model.ts';
import chat from '../chat/chat.module.css';

const FeedPreview = lazy(async () => ({ default: (await import('./feed-preview.tsx')).FeedPreview }));

interface Props {
  readonly post: string;
  readonly author: string;
  readonly output: OutputView;
  readonly address: string;
}

export function FeedButton(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={chat['quiet']} onClick={() => setOpen(true)}>
        {i18n.t('feed.open')}
      </button>
      {isOpen && (
        <Suspense>
          <FeedPreview {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
