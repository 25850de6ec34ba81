/** Whether each chosen file becomes a video of its own, and what was written for each. */
import { useState } from 'react';
import { i18n } from '#i18n';
import type { FileView } from '../../lib/view/model.ts';

interface Wish {
  readonly fileId: string;
  readonly words: string;
}

export function useBatch(
  files: readonly FileView[],
  { isFirst, keep }: { readonly isFirst: boolean; readonly keep: (text: string, fileId: string) => void },
) {
  // Until the user chooses, words that were written for one and kept say what they chose.
  const [wantsEach, chooseEach] = useState<boolean | null>(null);
  const [words, setWords] = useState<Readonly<Record<string, string>>>({});
  const wordsFor = ({ id, words: kept = '' }: FileView) => words[id] ?? kept;
  const canChoose = isFirst && files.length > 1;
  return {
    canChoose,
    isEach: canChoose && (wantsEach ?? files.some((file) => file.words)),
    wordsFor,
    chooseEach,
    write(fileId: string, text: string) {
      setWords((all) => ({ ...all, [fileId]: text }));
      keep(text, fileId);
    },
    /** In the files' order; `forAll` goes with those that have no words of their own. */
    wishes: (forAll: string): readonly Wish[] =>
      files.map((file) => ({
        fileId: file.id,
        words: wordsFor(file).trim() || forAll.trim() || i18n.t('batch.useFile'),
      })),
    clear: () => {
      chooseEach(null);
      setWords({});
    },
  };
}
