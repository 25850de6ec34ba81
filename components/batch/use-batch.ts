/** Whether each chosen file becomes a video of its own, and what was written for each. */
import { useState } from 'react';
import { i18n } from '#i18n';
import type { FileView } from '../../lib/view/model.ts';

interface Wish {
  readonly fileId: string;
  readonly words: string;
}

export function useBatch(files: readonly FileView[], isFirst: boolean) {
  const [wantsEach, chooseEach] = useState(false);
  const [words, setWords] = useState<Readonly<Record<string, string>>>({});
  const canChoose = isFirst && files.length > 1;
  return {
    canChoose,
    isEach: canChoose && wantsEach,
    words,
    chooseEach,
    write: (fileId: string, text: string) => setWords((all) => ({ ...all, [fileId]: text })),
    /** In the files' order; `forAll` goes with those that have no words of their own. */
    wishes: (forAll: string): readonly Wish[] =>
      files.map(({ id }) => ({ fileId: id, words: words[id]?.trim() || forAll.trim() || i18n.t('batch.useFile') })),
    clear: () => {
      chooseEach(false);
      setWords({});
    },
  };
}
