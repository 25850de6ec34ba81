/** The user's chosen language in LinkedIn's page, which cannot read our files: its sentences are asked for, once. */
import { speak } from '../../lib/messaging/language.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import type { Language } from '../../lib/view/appearance.ts';
import type { Snapshot } from '../../lib/view/model.ts';

/** Snapshots go on to `take` as soon as their language can be spoken. */
export function inChosenLanguage(take: (snapshot: Snapshot) => void): (snapshot: Snapshot) => void {
  let spoken: Language = 'system';
  let learning: Promise<void> | null = null;
  let newest: Snapshot | null = null;
  const learn = async (language: Language) => {
    const { sentences } = await sendMessage('sentences-read').catch(() => ({ sentences: null }));
    speak(sentences);
    spoken = language;
  };
  return (snapshot) => {
    newest = snapshot;
    if (!learning && snapshot.settings.language === spoken) return take(snapshot);
    learning ??= learn(snapshot.settings.language).finally(() => {
      learning = null;
      if (newest) take(newest);
    });
  };
}
