/** What is heard: one of six moods, the user's own file, or nothing. */
import { useRef } from 'react';
import { i18n } from '#i18n';
import type { Music } from '../../lib/view/storyboard.ts';
import chat from '../chat/chat.module.css';
import type { Editing } from './editing.ts';
import styles from './look.module.css';
import { SOUND_TYPES } from './media-file.ts';

const MOODS = [
  { mood: 'calm', name: 'mood.calm', line: 'mood.calmLine' },
  { mood: 'warm', name: 'mood.warm', line: 'mood.warmLine' },
  { mood: 'focus', name: 'mood.focus', line: 'mood.focusLine' },
  { mood: 'bright', name: 'mood.bright', line: 'mood.brightLine' },
  { mood: 'pulse', name: 'mood.pulse', line: 'mood.pulseLine' },
  { mood: 'drive', name: 'mood.drive', line: 'mood.driveLine' },
] as const;

export function MusicPanel({ editing: { board, edit, keepFile } }: { readonly editing: Editing }) {
  const picker = useRef<HTMLInputElement>(null);
  const { music } = board;
  const set = (next: Music) => edit((old) => ({ ...old, music: next }));
  const choose = async (file: File | undefined) => {
    const fileId = file && (await keepFile(file));
    if (fileId) set({ kind: 'file', fileId });
  };
  return (
    <fieldset className={styles['group']}>
      <legend>{i18n.t('storyboard.music')}</legend>
      <div className={styles['moods']}>
        {MOODS.map(({ mood, name, line }) => (
          <label key={mood}>
            <input
              type="radio"
              name="music"
              checked={music.kind === 'mood' && music.mood === mood}
              aria-label={i18n.t(name)}
              aria-describedby={`mood-${mood}`}
              onChange={() => set({ kind: 'mood', mood })}
            />
            <span>{i18n.t(name)}</span>
            <small id={`mood-${mood}`}>{i18n.t(line)}</small>
          </label>
        ))}
        <label>
          <input
            type="radio"
            name="music"
            checked={music.kind === 'none'}
            aria-label={i18n.t('storyboard.noMusic')}
            onChange={() => set({ kind: 'none' })}
          />
          <span>{i18n.t('storyboard.noMusic')}</span>
        </label>
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        accept={SOUND_TYPES}
        onChange={(event) => {
          void choose(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <button type="button" className={chat['other']} onClick={() => picker.current?.click()}>
        {i18n.t(music.kind === 'file' ? 'storyboard.otherFile' : 'storyboard.ownFile')}
      </button>
      <p className={styles['hint']}>
        {i18n.t(music.kind === 'file' ? 'storyboard.ownPlays' : 'storyboard.heardLater')}
      </p>
    </fieldset>
  );
}
