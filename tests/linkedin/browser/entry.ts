/** Both scripts as they are, on a browser API that the test holds in its hands. */
import button from '../../../entrypoints/linkedin-button/index.ts';
import panel from '../../../entrypoints/linkedin-panel/index.ts';
import words from '../../../lib/locales/en.json';
import type { JobView, SettingsView, Snapshot } from '../../../lib/view/model.ts';
import { answers, countConnects, endExtension, pushToPorts, sendToTab, sent, unanswered } from './browser.ts';

const SETTINGS: SettingsView = {
  showButton: true,
  autoAdd: true,
  format: '4:5',
  length: 60,
  engine: 'cloud',
  hasChosenEngine: true,
  consented: true,
  hasOwnToken: false,
  theme: 'system',
  language: 'system',
  notifies: false,
  prompts: null,
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
  lastEdit: null,
  versions: [],
  isBehind: false,
  canExport: true,
  output: { id: 'v1', name: 'linkedin-video.mp4', size: VIDEO_SIZE, durationMs: 8000, width: 1080, height: 1350 },
  autopilot: true,
};
const video = new Uint8Array(VIDEO_SIZE).map((_, i) => (i * 7 + (i >> 8)) % 256);
answers.set('video-read', () => ({ ok: true, blob: new Blob([video]), name: 'linkedin-video.mp4' }));
answers.set('job-start', () => ({ ok: true, jobId: 'job-1' }));
answers.set('video-check', () => ({ ok: false }));

const { makeVideo: name, refresh: outdated, refreshShort: outdatedShort } = words.composer;
let isPanelBrought = false;
const bringPanel = () => {
  Reflect.apply(panel.main, undefined, []);
  return { ok: true };
};
answers.set('panel-bring', bringPanel);
answers.set('composer-open', () => {
  if (isPanelBrought) bringPanel();
  return { ok: true, isButtonShown: true, words: { name, language: 'en', outdated, outdatedShort } };
});

const bench = {
  sent,
  countConnects,
  endExtension,
  sendToTab,
  /** So many messages of this type get no answer. */
  lose: (type: string, times: number) => void unanswered.set(type, times),
  /** From now on a composer that opens has the panel's script brought, as where a video is under way. */
  bringPanelByItself() {
    isPanelBrought = true;
  },
  /** From now on whoever presses waits so long for the panel. */
  bringPanelLate(ms: number) {
    answers.set('panel-bring', async () => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return bringPanel();
    });
  },
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
      batch: null,
      unsent: '',
      attachedFiles: [],
      settings: { ...SETTINGS, ...settings },
      brand: null,
    };
    pushToPorts(snapshot);
  },
  /** How often the selector finds something, in every root that the script has found. */
  count(css: string) {
    const roots = globalThis.videoMakerDoor?.roots() ?? [];
    return roots.reduce((sum, root) => sum + root.querySelectorAll(css).length, 0);
  },
  answer: (type: string, answer: unknown) => void answers.set(type, () => answer),
  async videoSha() {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', video));
    return [...hash.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  },
};
Reflect.set(globalThis, 'bench', bench);
export type Bench = typeof bench;

Reflect.apply(button.main, undefined, []);
