/** A token of the user's own: taken, replaced, removed; never shown again. */
import { useState } from 'react';
import { i18n } from '#i18n';
import controls from '../controls/controls.module.css';
import styles from './options.module.css';

interface Props {
  readonly hasOwnToken: boolean;
  readonly onSave: (token: string) => Promise<boolean>;
}

export function Token({ hasOwnToken, onSave }: Props) {
  const [token, setToken] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void onSave(token.trim());
        setToken('');
      }}
    >
      <p>{i18n.t(hasOwnToken ? 'options.tokenSet' : 'options.tokenNone')}</p>
      <label className={styles['field']}>
        {i18n.t('options.token')}
        <input
          type="text"
          dir="ltr"
          className={styles['token']}
          value={token}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setToken(event.target.value)}
        />
      </label>
      <div className={controls['row']}>
        <button type="submit" className={controls['other']} disabled={!token.trim()}>
          {i18n.t(hasOwnToken ? 'options.replaceToken' : 'options.saveToken')}
        </button>
        {hasOwnToken && (
          <button type="button" className={controls['danger']} onClick={() => void onSave('')}>
            {i18n.t('options.removeToken')}
          </button>
        )}
      </div>
    </form>
  );
}
