/** Who makes the video, each with its time, cost and privacy in a line. */
import { i18n } from '#i18n';
import type { Engine } from '../../lib/view/model.ts';
import { usePressed } from '../pressed.ts';
import styles from './chat.module.css';

const ENGINES = [
  { id: 'cloud', name: 'engine.cloud', line: 'engine.cloudLine' },
  { id: 'device', name: 'engine.device', line: 'engine.deviceLine' },
] as const;

interface Props {
  readonly engine: Engine;
  /** Once it was asked in full, the names are enough. */
  readonly isBrief?: boolean;
  readonly onChoose: (engine: Engine) => void;
}

export function MadeBy({ engine, isBrief = false, onChoose }: Props) {
  const [shown, press] = usePressed(engine);
  const choose = (next: Engine) => {
    press(next);
    onChoose(next);
  };
  return (
    <fieldset className={styles[isBrief ? 'formats' : 'madeBy']}>
      <legend>{i18n.t('engine.madeBy')}</legend>
      {ENGINES.map(({ id, name, line }) => (
        <label key={id}>
          <input
            type="radio"
            name="engine"
            value={id}
            checked={id === shown}
            aria-label={i18n.t(name)}
            aria-describedby={`engine-${id}`}
            onChange={() => choose(id)}
          />
          <span>{i18n.t(name)}</span>
          <small id={`engine-${id}`} className={isBrief ? styles['hidden'] : undefined}>
            {i18n.t(line)}
          </small>
        </label>
      ))}
    </fieldset>
  );
}
