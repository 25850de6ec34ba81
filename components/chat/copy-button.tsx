/** Copies an answer as it was written. */
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import styles from './chat.module.css';

export function CopyButton({ text }: { readonly text: string }) {
  const [said, say] = useState<'chat.copy' | 'beside.copied' | 'beside.notCopied'>('chat.copy');
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => say('beside.copied'),
      () => say('beside.notCopied'),
    );
  };
  const Icon = said === 'beside.copied' ? Check : Copy;
  return (
    <button
      type="button"
      className={`${styles['iconButton']} ${styles['copy']}`}
      aria-label={i18n.t(said)}
      title={i18n.t(said)}
      onClick={copy}
      onBlur={() => say('chat.copy')}
      onPointerLeave={() => say('chat.copy')}
    >
      <Icon size={14} strokeWidth={1.5} aria-hidden />
    </button>
  );
}
