/** Sends every open surface a fresh snapshot whenever a record changes. */
import { type FeedPort, onFeedConnect } from '../messaging/feed.ts';
import { speakerOf } from '../messaging/sender.ts';
import { type SnapshotSources, takeSnapshot, type Viewer } from './snapshot.ts';

/** Streaming text changes a record many times a second; a screen needs no more than this. */
const SHORTEST_GAP_MS = 40;

export interface Feed {
  /** Something else than a record changed. */
  changed(): void;
  /** True while a page of ours is open. */
  isWatched(): boolean;
}

/** Begins to publish; ends with the worker. */
export function publishFeed(sources: SnapshotSources): Feed {
  const ports = new Map<FeedPort, Viewer>();
  let due: ReturnType<typeof setTimeout> | null = null;

  const publish = async () => {
    due = null;
    await Promise.all([...ports].map(([port, viewer]) => send(port, viewer)));
  };
  const send = async (port: FeedPort, viewer: Viewer) => {
    const snapshot = await takeSnapshot(sources, viewer);
    if (ports.has(port)) port.postMessage(snapshot);
  };
  const changed = () => {
    if (due === null) due = setTimeout(() => void publish(), SHORTEST_GAP_MS);
  };

  onFeedConnect((port) => {
    const viewer = viewerOf(port);
    if (!viewer) return port.disconnect();
    ports.set(port, viewer);
    port.onDisconnect.addListener(() => ports.delete(port));
    void send(port, viewer);
  });
  sources.records.watch(changed);
  return { changed, isWatched: () => [...ports.values()].some(({ kind }) => kind === 'chat') };
}

function viewerOf({ sender }: FeedPort): Viewer | null {
  const speaker = speakerOf(sender);
  if (!speaker) return null;
  return speaker.from === 'page' ? { kind: 'chat' } : { kind: 'composer', tabId: speaker.tabId };
}
