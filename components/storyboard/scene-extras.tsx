/** What some scenes show beside their words: a figure that counts up, who said it, a picture or a clip. */
import { Film, Image, X } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import type { Scene, Storyboard } from '../../lib/view/storyboard.ts';
import type { Editing } from './editing.ts';
import styles from './scenes.module.css';

interface Props {
  readonly editing: Editing;
  readonly scene: Scene;
  readonly index: number;
}

export function SceneExtras({ editing, scene, index }: Props) {
  const { board, desk, edit, endDeed } = editing;
  const { edits } = desk;
  const place = String(index + 1);
  const { media } = scene;
  const Icon = media?.kind === 'clip' ? Film : Image;
  return (
    <>
      {media && (
        <span className={styles['media']}>
          <Icon size={16} strokeWidth={1.5} aria-hidden />
          {i18n.t(media.kind === 'clip' ? 'storyboard.clip' : 'storyboard.photo')}
          <button
            type="button"
            aria-label={i18n.t('storyboard.removeMedia', [place])}
            onClick={() => edit((old) => edits.setMedia(old, scene.id, null))}
          >
            <X size={14} strokeWidth={1.5} aria-hidden />
          </button>
        </span>
      )}
      {scene.figure && (
        <Line
          className="figure"
          label={i18n.t('storyboard.figure', [place])}
          text={edits.figureText(scene, board.language)}
          onChange={(text) => edit((old) => edits.setFigure(old, scene.id, text), `figure-${scene.id}`)}
          onEnd={endDeed}
        />
      )}
      {scene.kind === 'quote' && (
        <Line
          className="source"
          label={i18n.t('storyboard.source', [place])}
          text={scene.source ?? ''}
          placeholder={i18n.t('storyboard.sourceHint')}
          onChange={(text) => edit((old: Storyboard) => edits.setSource(old, scene.id, text), `source-${scene.id}`)}
          onEnd={endDeed}
        />
      )}
    </>
  );
}

interface LineProps {
  readonly className: 'figure' | 'source';
  readonly label: string;
  readonly text: string;
  readonly placeholder?: string;
  readonly onChange: (text: string) => void;
  readonly onEnd: () => void;
}

function Line({ className, label, text, placeholder, onChange, onEnd }: LineProps) {
  // What is being written may be no number yet.
  const [written, write] = useState<string | null>(null);
  return (
    <input
      type="text"
      dir="auto"
      className={styles[className]}
      value={written ?? text}
      maxLength={80}
      placeholder={placeholder}
      aria-label={label}
      onChange={(event) => {
        write(event.target.value);
        onChange(event.target.value);
      }}
      onBlur={() => {
        write(null);
        onEnd();
      }}
    />
  );
}
