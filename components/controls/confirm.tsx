/** Asks once more before something that cannot be taken back. Escape and Cancel change nothing. */
import { useId } from 'react';
import styles from './controls.module.css';

interface Choice {
  readonly label: string;
  readonly kind: 'main' | 'other' | 'danger';
  readonly press: () => void;
}

interface Props {
  readonly title: string;
  readonly more: string;
  readonly choices: readonly Choice[];
  /** The words on the button that changes nothing; it has the focus. */
  readonly cancel: string;
  readonly onClose: () => void;
}

/** The browser keeps the focus inside, and gives it back to where it came from. */
const show = (dialog: HTMLDialogElement | null) => {
  if (dialog && !dialog.open) dialog.showModal();
};

export function Confirm({ title, more, choices, cancel, onClose }: Props) {
  const id = useId();
  return (
    <dialog ref={show} className={styles['confirm']} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      <p>{more}</p>
      <form method="dialog" className={styles['row']}>
        <button type="submit" className={styles['other']}>
          {cancel}
        </button>
        {choices.map(({ label, kind, press }) => (
          <button key={label} type="submit" className={styles[kind]} onClick={press}>
            {label}
          </button>
        ))}
      </form>
    </dialog>
  );
}
