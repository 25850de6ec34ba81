/** One line of text that is saved as it is written. */
import { useState } from 'react';
import styles from './brand.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Characters. */
  readonly most: number;
  readonly onSave: (text: string) => void;
}

export function TextField({ label, value, most, onSave }: Props) {
  // While it is being written, what comes back from the records is behind.
  const [written, write] = useState<string | null>(null);
  return (
    <label className={styles['text']}>
      {label}
      <input
        type="text"
        dir="auto"
        autoComplete="off"
        maxLength={most}
        value={written ?? value}
        onChange={(event) => {
          write(event.target.value);
          onSave(event.target.value.trim());
        }}
        onBlur={() => write(null)}
      />
    </label>
  );
}
