/** How fast the video plays. */
import { i18n } from '#i18n';
import styles from './player.module.css';

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2];

interface Props {
  readonly speed: number;
  readonly onChange: (speed: number) => void;
}

export function SpeedField({ speed, onChange }: Props) {
  return (
    <label className={styles['speed']}>
      {i18n.t('player.speed')}
      <select value={speed} onChange={(event) => onChange(Number(event.target.value))}>
        {SPEEDS.map((one) => (
          <option key={one} value={one}>
            {one}×
          </option>
        ))}
      </select>
    </label>
  );
}
