/** Every video that was made: found by its words, taken up again, added to a post, saved, deleted. */
import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { HistoryEntry, Outcome } from '../../lib/view/library.ts';
import type { Failure } from '../../lib/view/model.ts';
import { Confirm } from '../controls/confirm.tsx';
import { wordsOf } from '../failure-words.ts';
import type { HistoryActions } from './actions.ts';
import { Entry } from './entry.tsx';
import styles from './history.module.css';
import { search } from './search.ts';

interface Props {
  readonly actions: HistoryActions;
  /** Another value where the list may have changed. */
  readonly revision: string;
  readonly onClose: () => void;
}

export function History({ actions, revision, onClose }: Props) {
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const [wanted, setWanted] = useState('');
  const [asked, ask] = useState<HistoryEntry | null>(null);
  const [said, say] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  useListed(actions, revision, setEntries);

  const attempt = async (work: Promise<Outcome>) => {
    const outcome = await work;
    setFailure(outcome.ok ? null : outcome.failure);
    return outcome.ok;
  };
  const open = async ({ jobId }: HistoryEntry) => {
    if (await attempt(actions.open(jobId))) onClose();
  };
  const remove = async ({ jobId }: HistoryEntry) => {
    if (!(await attempt(actions.remove(jobId)))) return;
    setEntries((list) => list?.filter((entry) => entry.jobId !== jobId) ?? null);
    say(i18n.t('history.deleted'));
  };
  const found = search(entries ?? [], wanted);
  return (
    <main className={styles['history']}>
      <header className={styles['header']}>
        <button type="button" className={styles['iconButton']} aria-label={i18n.t('history.back')} onClick={onClose}>
          <ArrowLeft size={20} strokeWidth={1.5} aria-hidden className={styles['arrow']} />
        </button>
        <h1>{i18n.t('history.title')}</h1>
        <p role="status">{said || countText(entries, found.length)}</p>
      </header>
      {entries && entries.length > 0 && (
        <input
          type="search"
          ref={focusOnce}
          className={styles['search']}
          value={wanted}
          aria-label={i18n.t('history.search')}
          placeholder={i18n.t('history.search')}
          onChange={(event) => {
            setWanted(event.target.value);
            say('');
          }}
        />
      )}
      {failure && (
        <p role="alert" className={styles['failure']}>
          {wordsOf(failure).sentence}
        </p>
      )}
      {entries?.length === 0 && (
        <div className={styles['empty']}>
          <p>{i18n.t('history.empty')}</p>
          <p>{i18n.t('history.emptyMore')}</p>
        </div>
      )}
      {entries && entries.length > 0 && found.length === 0 && (
        <p className={styles['empty']}>{i18n.t('history.nothing')}</p>
      )}
      <ul className={styles['list']}>
        {found.map((entry) => (
          <Entry
            key={entry.jobId}
            entry={entry}
            readVideo={actions.readVideo}
            onOpen={() => void open(entry)}
            onAdd={() => void attempt(actions.addToPost(entry.jobId))}
            onDelete={() => ask(entry)}
            onFailure={setFailure}
          />
        ))}
      </ul>
      {asked && (
        <Confirm
          title={i18n.t('history.deleteAsk')}
          more={i18n.t('history.deleteMore')}
          cancel={i18n.t('history.keep')}
          choices={[{ label: i18n.t('history.delete'), kind: 'danger', press: () => void remove(asked) }]}
          onClose={() => ask(null)}
        />
      )}
    </main>
  );
}

const focusOnce = (element: HTMLInputElement | null) => element?.focus();

function useListed(
  { list }: Pick<HistoryActions, 'list'>,
  revision: string,
  take: (entries: readonly HistoryEntry[]) => void,
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision means another list.
  useEffect(() => {
    let isGone = false;
    void list().then((outcome) => {
      if (outcome.ok && !isGone) take(outcome.entries);
    });
    return () => {
      isGone = true;
    };
  }, [list, take, revision]);
}

function countText(entries: readonly HistoryEntry[] | null, found: number): string {
  return entries && entries.length > 0 ? i18n.t('history.count', found, [String(found)]) : '';
}
