/** What can be done with a scene: its length, its marked words, its picture, its place. */
import { ArrowDown, ArrowUp, Highlighter, ImagePlus, Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { i18n } from '#i18n';
import type { SceneProps } from './editing.ts';
import { kindOfFile, MEDIA_TYPES } from './media-file.ts';
import styles from './scenes.module.css';
import { SecondsField } from './seconds-field.tsx';

interface Props extends SceneProps {
  readonly isMarking: boolean;
  readonly onMark: () => void;
}

const SHORTEST_S = 1;
const LONGEST_S = 15;

export function SceneTools({ editing, scene, index, onAdd, onRemove, onMove, isMarking, onMark }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const { board, desk, edit, endDeed, lookAt, keepFile } = editing;
  const place = String(index + 1);
  const choose = async (file: File | undefined) => {
    const fileId = file && (await keepFile(file));
    if (!fileId) return;
    edit((old) => desk.edits.setMedia(old, scene.id, { fileId, kind: kindOfFile(file), fromMs: 0 }));
    lookAt(scene.id);
  };
  const tools = [
    {
      name: 'storyboard.mark',
      Icon: Highlighter,
      act: onMark,
      isOff: !scene.text,
      isPressed: isMarking,
    },
    { name: 'storyboard.addMedia', Icon: ImagePlus, act: () => picker.current?.click() },
    { name: 'storyboard.moveUp', Icon: ArrowUp, act: () => onMove(-1), isOff: index === 0 },
    { name: 'storyboard.moveDown', Icon: ArrowDown, act: () => onMove(1), isOff: index === board.scenes.length - 1 },
    { name: 'storyboard.addAfter', Icon: Plus, act: onAdd },
    { name: 'storyboard.remove', Icon: Trash2, act: onRemove, isOff: board.scenes.length === 1 },
  ] as const;
  return (
    <div className={styles['tools']}>
      <SecondsField
        label={i18n.t('storyboard.sceneLength', [place])}
        ms={scene.durationMs}
        least={SHORTEST_S}
        most={LONGEST_S}
        step={0.5}
        onChange={(ms) => {
          edit((old) => desk.edits.setDuration(old, scene.id, ms), `length-${scene.id}`);
          lookAt(scene.id);
        }}
        onEnd={endDeed}
      />
      <input
        ref={picker}
        type="file"
        hidden
        accept={MEDIA_TYPES}
        onChange={(event) => {
          void choose(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {tools.map((tool) => {
        const isOff = 'isOff' in tool && tool.isOff;
        return (
          <button
            key={tool.name}
            type="button"
            className={styles['tool']}
            aria-label={i18n.t(tool.name, [place])}
            aria-pressed={'isPressed' in tool ? tool.isPressed : undefined}
            // Not `disabled`: at the end of its way the arrow that was pressed would lose the focus.
            aria-disabled={isOff || undefined}
            onClick={isOff ? undefined : tool.act}
          >
            <tool.Icon size={16} strokeWidth={1.5} aria-hidden />
          </button>
        );
      })}
    </div>
  );
}
