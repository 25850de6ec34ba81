/** All scenes in their order, and the length of the whole. */
import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { i18n } from '#i18n';
import chat from '../chat/chat.module.css';
import type { Editing } from './editing.ts';
import { SceneRow } from './scene-row.tsx';
import styles from './scenes.module.css';
import { SecondsField } from './seconds-field.tsx';
import { lengthOf, secondsText } from './times.ts';

const SHORTEST_S = 6;
const LONGEST_S = 60;

export function ScenesPanel({ editing }: { readonly editing: Editing }) {
  const list = useRef<HTMLOListElement>(null);
  const { board, desk, edit, endDeed, lookAt } = editing;
  const { edits } = desk;
  const write = (at: number) => list.current?.querySelectorAll('textarea')[at]?.focus();
  const add = (behind: string | null) => {
    const before = board.scenes.map(({ id }) => id);
    let at = 0;
    flushSync(() =>
      edit((old) => {
        const next = edits.addScene(old, '', behind);
        at = next.scenes.findIndex(({ id }) => !before.includes(id));
        return next;
      }),
    );
    write(at);
  };
  const remove = (sceneId: string) => {
    const at = board.scenes.findIndex(({ id }) => id === sceneId);
    flushSync(() => edit((old) => edits.removeScene(old, sceneId)));
    write(Math.max(0, at - 1));
  };
  const move = (sceneId: string, by: number) => {
    const at = board.scenes.findIndex(({ id }) => id === sceneId) + by;
    if (at < 0 || at >= board.scenes.length) return;
    const held = document.activeElement;
    flushSync(() => edit((old) => edits.moveScene(old, sceneId, at)));
    // A thing that is moved in the page loses the focus.
    if (held instanceof HTMLElement) held.focus();
    lookAt(sceneId);
  };
  return (
    <>
      <WholeLength editing={editing} />
      <ol ref={list} className={styles['scenes']}>
        {board.scenes.map((scene, index) => (
          <SceneRow
            key={scene.id}
            editing={editing}
            scene={scene}
            index={index}
            onAdd={() => add(scene.id)}
            onRemove={() => remove(scene.id)}
            onMove={(by) => move(scene.id, by)}
          />
        ))}
      </ol>
      <button
        type="button"
        className={chat['other']}
        onClick={() => {
          endDeed();
          add(null);
        }}
      >
        <Plus size={16} strokeWidth={1.5} aria-hidden />
        {i18n.t('storyboard.addScene')}
      </button>
    </>
  );
}

function WholeLength({ editing: { board, desk, edit, endDeed } }: { readonly editing: Editing }) {
  const ms = lengthOf(board);
  const isOut = ms < SHORTEST_S * 1000 || ms > LONGEST_S * 1000;
  return (
    <div className={styles['whole']} data-out={isOut}>
      <span>{i18n.t('storyboard.length')}</span>
      <SecondsField
        label={i18n.t('storyboard.lengthLabel')}
        ms={ms}
        least={SHORTEST_S}
        most={LONGEST_S}
        step={1}
        onChange={(wanted) => edit((old) => desk.edits.fitTo(old, wanted), 'length')}
        onEnd={endDeed}
      />
      <small>{isOut ? i18n.t('storyboard.lengthOut', [secondsText(ms)]) : i18n.t('storyboard.lengthRange')}</small>
    </div>
  );
}
