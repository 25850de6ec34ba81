/** Format and length, asked before the first message: others later mean building the video again. */
import { i18n } from '#i18n';
import type { Format, Length } from '../../lib/view/format.ts';
import { usePressed } from '../pressed.ts';
import styles from './chat.module.css';

const FORMATS: readonly Format[] = ['4:5', '1:1', '9:16', '16:9'];
const LENGTHS: readonly Length[] = [15, 30, 60];

interface Props {
  readonly format: Format;
  readonly length: Length;
  readonly onFormat: (format: Format) => void;
  readonly onLength: (length: Length) => void;
}

export function ShapeRow({ format, length, onFormat, onLength }: Props) {
  return (
    <div className={styles['shape']}>
      <FormatRow format={format} onChoose={onFormat} />
      <Choice
        name="length"
        legend={i18n.t('chat.length')}
        options={LENGTHS}
        value={length}
        wordsOf={(seconds) => i18n.t('storyboard.seconds', [String(seconds)])}
        onChoose={onLength}
      />
    </div>
  );
}

interface FormatProps {
  readonly format: Format;
  readonly onChoose: (format: Format) => void;
}

export function FormatRow({ format, onChoose }: FormatProps) {
  return <Choice name="format" legend={i18n.t('chat.format')} options={FORMATS} value={format} onChoose={onChoose} />;
}

interface ChoiceProps<T extends string | number> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly T[];
  readonly value: T;
  readonly wordsOf?: (option: T) => string;
  readonly onChoose: (option: T) => void;
}

function Choice<T extends string | number>({ name, legend, options, value, wordsOf, onChoose }: ChoiceProps<T>) {
  const [shown, press] = usePressed(value);
  const choose = (next: T) => {
    press(next);
    onChoose(next);
  };
  return (
    <fieldset className={styles['formats']}>
      <legend>{legend}</legend>
      {options.map((one) => (
        <label key={one}>
          <input type="radio" name={name} value={one} checked={one === shown} onChange={() => choose(one)} />
          {wordsOf?.(one) ?? one}
        </label>
      ))}
    </fieldset>
  );
}
