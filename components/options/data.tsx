/** What is kept on this computer: how much, all of it in one file, and all of it gone. */
import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { ArchiveContents, ImportScope, KeptData, Outcome } from '../../lib/view/library.ts';
import { Confirm } from '../controls/confirm.tsx';
import controls from '../controls/controls.module.css';
import { wordsOf } from '../failure-words.ts';
import { saveFile } from '../save-file.ts';
import { sizeText } from '../size-text.ts';
import type { DataActions } from './actions.ts';
import styles from './options.module.css';

/** What is asked before it is done. */
type Question =
  | { readonly about: 'delete' }
  | { readonly about: 'import'; readonly file: File; readonly contents: ArchiveContents };

export function Data({ actions }: { readonly actions: DataActions }) {
  const picker = useRef<HTMLInputElement>(null);
  const [question, ask] = useState<Question | null>(null);
  const [said, say] = useState('');
  const [refused, refuse] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [kept, measure] = useKept(actions);

  /** One thing at a time; how it ended stands in the page, and the figures follow. */
  const attempt = async <T extends object>(work: () => Promise<Outcome<T>>, tell: (done: T) => string) => {
    setBusy(true);
    say('');
    const outcome = await work();
    setBusy(false);
    refuse(outcome.ok ? '' : wordsOf(outcome.failure).sentence);
    if (outcome.ok) say(tell(outcome));
    measure();
  };
  const exportAll = () =>
    attempt(actions.exportAll, ({ name, blob }) => {
      saveFile(name, blob);
      return i18n.t('options.exported');
    });
  const look = (file: File) =>
    attempt(
      () => actions.lookInto(file),
      (contents) => {
        ask({ about: 'import', file, contents });
        return '';
      },
    );
  const take = (file: File, scope: ImportScope) =>
    attempt(
      () => actions.importFrom(file, scope),
      ({ added }) => i18n.t('options.imported', [String(added)]),
    );
  const removeAll = () => attempt(actions.removeAll, () => i18n.t('options.deletedAll'));
  return (
    <>
      <p>{i18n.t('options.dataMore')}</p>
      {kept && (
        <ul className={styles['figures']}>
          <li>{i18n.t('options.videos', kept.videos, [String(kept.videos), sizeText(kept.videoBytes)])}</li>
          <li>{i18n.t('options.files', [sizeText(kept.fileBytes)])}</li>
        </ul>
      )}
      <input
        ref={picker}
        type="file"
        accept=".zip"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void look(file);
          event.target.value = '';
        }}
      />
      <div className={controls['row']}>
        <button type="button" className={controls['other']} onClick={actions.openHistory}>
          {i18n.t('options.history')}
        </button>
        <button type="button" className={controls['other']} disabled={isBusy} onClick={() => void exportAll()}>
          {i18n.t('options.exportAll')}
        </button>
        <button type="button" className={controls['other']} disabled={isBusy} onClick={() => picker.current?.click()}>
          {i18n.t('options.importAll')}
        </button>
        <button type="button" className={controls['danger']} disabled={isBusy} onClick={() => ask({ about: 'delete' })}>
          {i18n.t('options.deleteAll')}
        </button>
      </div>
      <p role="status" className={styles['said']}>
        {said}
      </p>
      {refused && (
        <p role="alert" className={styles['refused']}>
          {refused}
        </p>
      )}
      {question?.about === 'delete' && (
        <Confirm
          title={i18n.t('options.deleteAllAsk')}
          more={i18n.t('options.deleteAllMore')}
          cancel={i18n.t('options.cancel')}
          choices={[{ label: i18n.t('options.deleteAll'), kind: 'danger', press: () => void removeAll() }]}
          onClose={() => ask(null)}
        />
      )}
      {question?.about === 'import' && (
        <Confirm
          title={i18n.t('options.importAsk')}
          more={foundText(question.contents)}
          cancel={i18n.t('options.cancel')}
          choices={[
            { label: i18n.t('options.importVideos'), kind: 'other', press: () => void take(question.file, 'videos') },
            {
              label: i18n.t('options.importEverything'),
              kind: 'main',
              press: () => void take(question.file, 'everything'),
            },
          ]}
          onClose={() => ask(null)}
        />
      )}
    </>
  );
}

function foundText({ videos, fresh }: ArchiveContents): string {
  return i18n.t('options.importFound', videos, [String(videos), String(fresh)]);
}

function useKept({ measure }: Pick<DataActions, 'measure'>): readonly [KeptData | null, () => void] {
  const [kept, setKept] = useState<KeptData | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round measures again.
  useEffect(() => {
    let isGone = false;
    void measure().then((outcome) => {
      if (outcome.ok && !isGone) setKept(outcome);
    });
    return () => {
      isGone = true;
    };
  }, [measure, round]);
  return [kept, () => setRound((count) => count + 1)];
}
