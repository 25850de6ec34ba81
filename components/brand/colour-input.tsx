/** The browser's own colour chooser: shows each colour on the way, keeps the one that was settled on. */
import { useEffect, useEffectEvent, useRef } from 'react';
import styles from './brand.module.css';

interface Props {
  readonly label: string;
  /** `#rrggbb` */
  readonly value: string;
  readonly onTry: (colour: string) => void;
  readonly onSave: (colour: string) => void;
}

export function ColourInput({ label, value, onTry, onSave }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const settle = useEffectEvent(() => onSave(input.current?.value ?? value));
  useEffect(() => {
    const element = input.current;
    // React hears `input` and `change` as one; only `change` means that the chooser was closed.
    const changed = () => settle();
    element?.addEventListener('change', changed);
    return () => element?.removeEventListener('change', changed);
  }, []);
  return (
    <label className={styles['colour']}>
      <input ref={input} type="color" value={value} onChange={(event) => onTry(event.target.value)} />
      {label}
      <code dir="ltr">{value}</code>
    </label>
  );
}
