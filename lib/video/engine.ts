/** Who makes a video: what an engine can do, and which of it a job waits for. The cloud and this device are both one. */
import type { Engine } from '../view/model.ts';
import { type Job, wantsExport } from './job.ts';
import { hasWords } from './outbox.ts';

/**
 * One function for each part of the work; `Step` is what the background makes of it. A part that is missing is one that
 * the engine has no need of: the device has nothing to connect to, and nowhere to upload.
 */
export interface VideoEngine<Step> {
  readonly id: Engine;
  /** Opens a session, so that the first words find one. */
  readonly connect?: Step;
  /** Sends the footage that the next words speak of. */
  readonly upload?: Step;
  /** Takes the words whose turn it is, and makes or changes the timeline by them. */
  readonly converse: Step;
  /** Finds out what became of words whose answer was lost. */
  readonly recover?: Step;
  /** Turns the timeline into an MP4. */
  readonly render: Step;
  /** Keeps the finished MP4, and looks whether it is one. */
  readonly collect: Step;
}

export interface Waiting<Step> extends VideoEngine<Step> {
  readonly needsUpload: (job: Job) => boolean;
  /** Asks for the export that the user would press. */
  readonly beginExport: Step;
}

/** The step that a job waits for, or null where it waits for the user. */
export function stepOf<Step>(job: Job, engine: Waiting<Step>): Step | null {
  switch (job.stage) {
    case 'queued':
    case 'drafted':
      if (engine.connect && !job.session) return engine.connect;
      if (hasWords(job.outbox)) return (engine.needsUpload(job) && engine.upload) || engine.converse;
      return wantsExport(job) ? engine.beginExport : null;
    case 'uploading':
      return engine.upload ?? null;
    case 'generating':
      return engine.converse;
    case 'recovering':
      return engine.recover ?? null;
    case 'rendering':
      return engine.render;
    case 'downloading':
      return engine.collect;
    case 'ready':
    case 'attached':
    case 'failed':
    case 'cancelled':
      return null;
    default:
      return job.stage satisfies never;
  }
}
