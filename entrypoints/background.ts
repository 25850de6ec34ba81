/** Builds the background's parts once and registers every listener in the first turn. */
import { defineBackground } from 'wxt/utils/define-background';
import { z } from 'zod';
import { keepBadge } from '../lib/background/badge.ts';
import { openBatches } from '../lib/background/batches.ts';
import { openCloud } from '../lib/background/cloud.ts';
import { createErrands } from '../lib/background/errands.ts';
import { publishFeed } from '../lib/background/feed-publisher.ts';
import { openFileStores } from '../lib/background/file-store.ts';
import { openJobBook } from '../lib/background/job-book.ts';
import { createRunner } from '../lib/background/jobs/runner.ts';
import { openLibraryDoor } from '../lib/background/library/door.ts';
import { openHistory } from '../lib/background/library/history.ts';
import { openMendingDesk } from '../lib/background/mending.ts';
import { offerMenu } from '../lib/background/menus.ts';
import { openNotifier } from '../lib/background/notifications.ts';
import { openReach } from '../lib/background/reach.ts';
import { closeStorage, openRecords } from '../lib/background/records.ts';
import { openDoor } from '../lib/background/router.ts';
import { followLanguage } from '../lib/background/spoken-language.ts';
import { openStudioDoor } from '../lib/background/studio.ts';
import { tellUnreadable } from '../lib/background/unreadable.ts';
import { welcomeOnce } from '../lib/background/welcome.ts';
import { isBrowserInFront, isTabInFront, openChatTab, openPopup } from '../lib/background/windows.ts';
import type { Failure } from '../lib/view/model.ts';

export default defineBackground(() => {
  // Our own policy forbids code made from text, and so zod's faster way of parsing.
  z.config({ jitless: true });
  closeStorage();
  const records = openRecords();
  let busyUntil: number | null = null;
  const cloud = openCloud(records, {
    onBusy(until) {
      busyUntil = until;
      feed.changed();
    },
  });
  const book = openJobBook(records);
  const parts = { records, cloud, files: openFileStores(), studio: openStudioDoor() };

  let connectionFailure: Failure | null = null;
  const feed = publishFeed({
    records,
    book,
    hasOwnToken: cloud.account.hasOwnToken,
    connectionFailure: () => connectionFailure,
    mendingOf: (jobId) => mending.of(jobId),
    notifies: () => notifier.isOn(),
    busyUntil: () => busyUntil,
  });
  const mending = openMendingDesk(parts, () => feed.changed());
  const runner = createRunner(parts, {
    onConnection(failure) {
      connectionFailure = failure;
      feed.changed();
    },
  });
  const errands = createErrands(parts, book, runner, mending);

  const history = openHistory(parts, book, { runner, cancel: errands.cancel });
  const notifier = openNotifier({
    records,
    book,
    isInSight: async ({ tabId }) =>
      (await isBrowserInFront()) && (feed.isWatched() || (tabId !== null && (await isTabInFront(tabId)))),
    onOpen: (jobId) => void history.open(jobId).then(openChatTab),
    onChange: feed.changed,
  });
  const renameMenu = offerMenu({
    onSelection(draft) {
      void draft.then(errands.startFromSelection);
      void openPopup();
    },
    onMedia(link, words) {
      void errands.startFromMedia(link, words);
      void openPopup();
    },
  });

  const batches = openBatches(parts, book, runner.wake);

  openDoor({ errands, batches, language: followLanguage(records, renameMenu), isInReach: openReach(records) });
  openLibraryDoor(parts, book, history);
  welcomeOnce();
  keepBadge(records, book);
  void runner.wakeAll();
  void tellUnreadable({ records, book });
});
