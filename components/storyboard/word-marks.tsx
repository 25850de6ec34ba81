/** The words of a scene as buttons: pressed ones carry it, and are drawn in the accent. */
import { i18n } from '#i18n';
import type { Scene } from '../../lib/view/storyboard.ts';
import type { Editing } from './editing.ts';
import styles from './scenes.module.css';

interface Props {
  readonly editing: Editing;
  readonly scene: Scene;
}

export function WordMarks({ editing: { board, desk, edit, lookAt }, scene }: Props) {
  return (
    <fieldset className={styles['marks']} dir={board.direction}>
      <legend>{i18n.t('storyboard.marks')}</legend>
      {desk.edits.wordsOf(scene, board.language).map(({ index, text, isMarked }) => (
        <button
          key={index}
          type="button"
          aria-pressed={isMarked}
          onClick={() => {
            edit((old) => desk.edits.toggleWord(old, scene.id, index), `marks-${scene.id}`);
            lookAt(scene.id);
          }}
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}
