/** The versions of a video: which one is watched, what changed in it, and that one goes back to it. */
import { i18n } from '#i18n';
import type { VersionView } from '../../lib/view/model.ts';
import chat from '../chat/chat.module.css';
import { changesText } from '../chat/note-text.ts';
import { factsLine } from '../facts-line.ts';
import styles from './player.module.css';
import type { Watched } from './use-watched.ts';

interface Props {
  readonly versions: readonly VersionView[];
  /** The one that is downloaded, and goes into the post. */
  readonly usedId: string;
  readonly watched: Watched;
  readonly onUse: (versionId: string) => void;
}

export function Versions({ versions, usedId, watched, onUse }: Props) {
  const { place, beside, isComparing, watch, compare } = watched;
  const shown = versions[place];
  return (
    <div className={styles['versions']}>
      <div className={chat['row']}>
        <fieldset>
          <legend>{i18n.t('player.versions')}</legend>
          {versions.map(({ id }, i) => (
            <label key={id} data-used={id === usedId}>
              <input
                type="radio"
                name="version"
                checked={i === place}
                aria-label={i18n.t(id === usedId ? 'player.inUse' : 'player.version', [String(i + 1)])}
                onChange={() => watch(id)}
              />
              <span aria-hidden>{i + 1}</span>
            </label>
          ))}
        </fieldset>
        <button
          type="button"
          className={chat['quiet']}
          aria-pressed={isComparing}
          disabled={beside < 0}
          onClick={() => compare(!isComparing)}
        >
          {i18n.t('player.compare')}
        </button>
        {shown && shown.id !== usedId && (
          <button type="button" className={chat['quiet']} onClick={() => onUse(shown.id)}>
            {i18n.t('player.use')}
          </button>
        )}
      </div>
      {shown && (
        <p role="status" dir="auto">
          {factsLine([timeText(shown.at), ...factsOf(shown), whatChanged(shown, place === 0)])}
        </p>
      )}
    </div>
  );
}

/** How long it is, and in which shape. */
function factsOf({ durationMs, width, height }: VersionView): string[] {
  const seconds = i18n.t('storyboard.seconds', [String(Math.round(durationMs / 100) / 10)]);
  return [seconds, `${width} × ${height}`];
}

function whatChanged({ changes }: VersionView, isFirst: boolean): string {
  if (changes.length > 0) return changesText(changes);
  return i18n.t(isFirst ? 'player.first' : 'player.same');
}

/** The time of day; with the date where it was another day. */
function timeText(at: number): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  const language = i18n.t('language.code');
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  const whole = new Intl.DateTimeFormat(language, { timeStyle: 'short', dateStyle: 'medium' });
  return (isToday ? time : whole).format(at);
}
