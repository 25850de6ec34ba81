/** The background's own language: the menu's and the notifications' words, and what pages that cannot read files ask for. */
import { readSentences, type Sentences, speak } from '../messaging/language.ts';
import type { Language } from '../view/appearance.ts';
import type { Records } from './records.ts';

export interface SpokenLanguage {
  /** The sentences of the chosen language; null where the browser's own is spoken. */
  read(): Promise<Sentences | null>;
}

/** @param onChange is called once the chosen language is spoken. */
export function followLanguage(records: Records, onChange: () => void): SpokenLanguage {
  let spoken: Language = 'system';
  let sentences: Promise<Sentences | null> = Promise.resolve(null);
  const follow = async () => {
    const { language } = await records.settings.read();
    if (language === spoken) return;
    spoken = language;
    sentences = readSentences(language);
    speak(await sentences);
    onChange();
  };
  records.watch(() => void follow());
  const first = follow();
  return {
    async read() {
      await first;
      return sentences;
    },
  };
}
