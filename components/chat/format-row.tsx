/** The format, asked before the first message: another one later means building the video again. */
import { i18n } from '#i18n';
import type { Format } from '../../lib/view/format.ts';
import { usePressed } from '../pressed.ts';
import styles from './chat.module.css';

const FORMATS: readonly Format[] = ['4:5', '1:1', '9:16', '16:9'];

interface Props {
  readonly format: Format;
  readonly onChoose: (format: Format) => void;
}

export function FormatRow({ format, onChoose }: Props) {
  const [shown, press] = usePressed(format);
  const choose = (next: Format) => {
    press(next);
    onChoose(next);
  };
  return (
    <fieldset className={styles['formats']}>
      <legend>{i18n.t('chat.format')}</legend>
      {FORMATS.map((one) => (
        <label key={one}>
          <input type="radio" name="format" value={one} checked={one === shown} onChange={() => choose(one)} />
          {one}
        </label>
      ))}
    </fieldset>
  );
}
