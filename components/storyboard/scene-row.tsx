/** One scene: its words, and under them what else can be changed of it. */
import { type KeyboardEvent, useState } from 'react';
import { i18n } from '#i18n';
import type { SceneProps } from './editing.ts';
import { SceneExtras } from './scene-extras.tsx';
import { SceneTools } from './scene-tools.tsx';
import styles from './scenes.module.css';
import { WordMarks } from './word-marks.tsx';

/** The words as the storyboard keeps them. */
const kept = (written: string) => written.replaceAll(/\s+/gu, ' ').trim();

/** The storyboard takes no longer ones. */
const MOST_SIGNS = 400;

export function SceneRow(props: SceneProps) {
  const { editing, scene, index, onAdd, onRemove, onMove } = props;
  const { edit, endDeed, lookAt, desk } = editing;
  // While a space is the last thing that was written, the field holds more than the scene.
  const [written, write] = useState(scene.text);
  const shown = kept(written) === scene.text ? written : scene.text;
  const [isMarking, setMarking] = useState(false);
  const change = (text: string) => {
    write(text);
    edit((board) => desk.edits.setText(board, scene.id, text), `text-${scene.id}`);
    lookAt(scene.id);
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const isEmpty = event.currentTarget.value === '' && !scene.media;
    const act =
      event.key === 'Enter'
        ? onAdd
        : event.key === 'Backspace' && isEmpty && editing.board.scenes.length > 1
          ? onRemove
          : event.altKey && event.key === 'ArrowUp'
            ? () => onMove(-1)
            : event.altKey && event.key === 'ArrowDown'
              ? () => onMove(1)
              : null;
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <li className={styles['scene']} onFocus={() => lookAt(scene.id)}>
      <span className={styles['place']} aria-hidden>
        {index + 1}
      </span>
      <div className={styles['said']}>
        <SceneExtras editing={editing} scene={scene} index={index} />
        <div className={styles['grow']} data-written={shown} dir="auto">
          <textarea
            rows={1}
            dir="auto"
            lang={editing.board.language}
            maxLength={MOST_SIGNS}
            value={shown}
            aria-label={i18n.t('storyboard.words', [String(index + 1)])}
            placeholder={i18n.t(scene.media ? 'storyboard.noWords' : 'storyboard.wordsHint')}
            onChange={(event) => change(event.target.value)}
            onKeyDown={press}
            onBlur={endDeed}
          />
        </div>
        {isMarking && <WordMarks editing={editing} scene={scene} />}
        <SceneTools {...props} isMarking={isMarking} onMark={() => setMarking(!isMarking)} />
      </div>
    </li>
  );
}
