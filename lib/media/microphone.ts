/** The microphone: opened when it is wanted, recorded from, and let go of, so that no lamp burns longer than it must. */

/** The user or the browser says no; there is none; or another program has it. */
export type MicrophoneFault = 'denied' | 'none' | 'busy';

export interface Recording {
  /** How loud it is at this moment, 0 to 1 over the 60 dB that a voice moves in. */
  level(): number;
  /** The loudest that was heard so far, on the same scale. */
  peak(): number;
  /** Ends it, and resolves with what was recorded. */
  stop(): Promise<Blob>;
}

/** All that browsers record to and that can be read again here, the best first. */
const TYPES = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];
const RANGE_DB = 60;
const LISTEN_EVERY_MS = 50;

/** Begins to record. Needs a page of its own in a tab: elsewhere browsers do not show the question for permission. */
export async function startRecording(): Promise<Recording | MicrophoneFault> {
  try {
    // Nothing is played meanwhile, so there is no echo to take away, and the voice stays whole.
    const wish = { channelCount: 1, echoCancellation: false, noiseSuppression: true, autoGainControl: true };
    return recordFrom(await navigator.mediaDevices.getUserMedia({ audio: wish }));
  } catch (error) {
    return toFault(error);
  }
}

function recordFrom(stream: MediaStream): Recording {
  const type = TYPES.find((one) => MediaRecorder.isTypeSupported(one));
  const recorder = new MediaRecorder(stream, { ...(type ? { mimeType: type } : {}), audioBitsPerSecond: 128_000 });
  const pieces: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  recorder.start();
  const listener = listenTo(stream);
  return {
    ...listener,
    stop: () =>
      new Promise((resolve) => {
        const end = () => {
          listener.close();
          for (const track of stream.getTracks()) track.stop();
          resolve(new Blob(pieces, { type: recorder.mimeType.split(';')[0] ?? '' }));
        };
        // A microphone that is pulled out ends the recording by itself.
        if (recorder.state === 'inactive') return end();
        recorder.addEventListener('stop', end, { once: true });
        recorder.stop();
      }),
  };
}

function listenTo(stream: MediaStream): { level(): number; peak(): number; close(): void } {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 1024 });
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  let loudest = 0;
  const level = () => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    const now = Math.min(1, Math.max(0, 1 + (10 * Math.log10(power + 1e-12)) / RANGE_DB));
    loudest = Math.max(loudest, now);
    return now;
  };
  // Nobody draws the level of a page that is not in sight, but there may be a voice in it.
  const timer = setInterval(level, LISTEN_EVERY_MS);
  return {
    level,
    peak: () => loudest,
    close() {
      clearInterval(timer);
      void context.close();
    },
  };
}

function toFault(error: unknown): MicrophoneFault {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'none';
}
