/** The content script as it is, on a browser API that the test holds in its hands. */
import content from '../../../entrypoints/linkedin.content/index.ts';
import type { JobView, SettingsView, Snapshot } from '../../../lib/view/model.ts';
import { answers, countConnects, endExtension, pushToPorts, sendToTab, sent } from './browser.ts';

const SETTINGS: SettingsView = {
  showButton: true,
  autoAdd: true,
  format: '4:5',
  engine: 'cloud',
  hasChosenEngine: true,
  consented: true,
  hasOwnToken: false,
  theme: 'system',
  language: 'system',
  notifies: false,
};
const VIDEO_SIZE = 120_000;
const JOB: JobView = {
  id: 'job-1',
  origin: 'composer',
  engine: 'cloud',
  board: null,
  canUndo: false,
  stage: 'ready',
  progress: null,
  stageSince: Date.now(),
  failedIn: null,
  failure: null,
  format: '4:5',
  tracks: [],
  canExport: true,
  output: { name: 'linkedin-video.mp4', size: VIDEO_SIZE, durationMs: 8000, width: 1080, height: 1350 },
  autopilot: true,
};
const video = new Uint8Array(VIDEO_SIZE).map((_, i) => (i * 7 + (i >> 8)) % 256);
answers.set('video-read', () => ({ ok: true, blob: new Blob([video]), name: 'linkedin-video.mp4' }));
answers.set('job-start', () => ({ ok: true, jobId: 'job-1' }));

const ended = new AbortController();

const bench = {
  sent,
  countConnects,
  endExtension,
  sendToTab,
  /** Pushes a snapshot to every open feed: `job` and `settings` are changes to usual ones; no job, no job. */
  push({ job, settings = {} }: { job?: Partial<JobView>; settings?: Partial<SettingsView> } = {}) {
    const snapshot: Snapshot = {
      connection: 'ready',
      failure: null,
      credits: { available: 100, frozen: 0 },
      job: job ? { ...JOB, ...job } : null,
      chat: [],
      queue: [],
      cost: null,
      attachedFiles: [],
      settings: { ...SETTINGS, ...settings },
      brand: null,
    };
    pushToPorts(snapshot);
  },
  answer: (type: string, answer: unknown) => void answers.set(type, () => answer),
  async videoSha() {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', video));
    return [...hash.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  },
};
Reflect.set(globalThis, 'bench', bench);
export type Bench = typeof bench;

const context = { signal: ended.signal };
Reflect.apply(content.main, undefined, [context]);
