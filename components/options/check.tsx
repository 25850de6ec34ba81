/** A choice between yes and no, with a line on what it means where the label does not say it. */
import { useId } from 'react';
import styles from './options.module.css';

interface Props {
  readonly label: string;
  readonly more?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Check({ label, more, checked, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles['check']}>
      <label>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={more ? id : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      {more && <p id={id}>{more}</p>}
    </div>
  );
}
