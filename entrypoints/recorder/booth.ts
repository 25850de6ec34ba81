/** What goes on in the recorder: asking, recording, a take on trial; and what went wrong with it last. */
import { createStore } from 'zustand/vanilla';
import type { Phase, Problem } from '../../components/recorder/recorder-view.ts';
import { inspectSound } from '../../lib/media/inspect-sound.ts';
import { type Recording, startRecording } from '../../lib/media/microphone.ts';

/** No video is longer than a minute; the voice may be a breath late. */
const MOST_MS = 65_000;
/** On a scale of 60 dB: below this there was a room, and nobody in it. */
const SILENT = 0.15;

interface BoothState {
  readonly phase: Phase;
  readonly problem: Problem | null;
}

export function createBooth() {
  const store = createStore<BoothState>(() => ({ phase: { name: 'idle' }, problem: null }));
  let recording: Recording | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let taken: File | null = null;

  const rest = (problem: Problem | null = null) => {
    const { phase } = store.getState();
    if (phase.name === 'taken') URL.revokeObjectURL(phase.take.address);
    taken = null;
    store.setState({ phase: { name: 'idle' }, problem });
  };
  const take = async (file: File, isSilent: boolean) => {
    const sound = await inspectSound(file);
    if (!sound) return rest({ code: 'unreadable', subject: file.name });
    if (sound.durationMs > MOST_MS + 1000) return rest({ code: 'too-long', subject: file.name });
    taken = file;
    const whole = { address: URL.createObjectURL(file), durationMs: sound.durationMs, isSilent };
    store.setState({ phase: { name: 'taken', take: whole }, problem: null });
  };
  const stop = async () => {
    const ended = recording;
    recording = null;
    clearTimeout(timer);
    if (!ended) return;
    const blob = await ended.stop();
    await take(new File([blob], `voice.${endingOf(blob.type)}`, { type: blob.type }), ended.peak() < SILENT);
  };
  return {
    ...store,
    taken: () => taken,
    rest,
    refuse: (problem: Problem) => store.setState({ problem }),
    actions: {
      async record() {
        store.setState({ phase: { name: 'asking' }, problem: null });
        const begun = await startRecording();
        if (typeof begun === 'string') return rest({ code: begun });
        recording = begun;
        timer = setTimeout(() => void stop(), MOST_MS);
        store.setState({ phase: { name: 'recording', startedAt: performance.now() }, problem: null });
      },
      stop: () => void stop(),
      again: () => rest(),
      choose: (file: File) => void take(file, false),
      level: () => recording?.level() ?? 0,
    },
  };
}

function endingOf(type: string): string {
  return type.includes('ogg') ? 'ogg' : type.includes('mp4') ? 'm4a' : 'webm';
}
