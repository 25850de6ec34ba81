/** Builds the background's parts once and registers every listener in the first turn. */
import { defineBackground } from 'wxt/utils/define-background';
import { z } from 'zod';
import { keepBadge } from '../lib/background/badge.ts';
import { openCloud } from '../lib/background/cloud.ts';
import { createErrands } from '../lib/background/errands.ts';
import { publishFeed } from '../lib/background/feed-publisher.ts';
import { openFileStores } from '../lib/background/file-store.ts';
import { openJobBook } from '../lib/background/job-book.ts';
import { createRunner } from '../lib/background/jobs/runner.ts';
import { openMendingDesk } from '../lib/background/mending.ts';
import { offerMenu } from '../lib/background/menus.ts';
import { closeStorage, openRecords } from '../lib/background/records.ts';
import { openDoor } from '../lib/background/router.ts';
import { openStudioDoor } from '../lib/background/studio.ts';
import { openPopup } from '../lib/background/windows.ts';
import type { Failure } from '../lib/view/model.ts';

export default defineBackground(() => {
  // Our own policy forbids code made from text, and so zod's faster way of parsing.
  z.config({ jitless: true });
  closeStorage();
  const records = openRecords();
  const cloud = openCloud(records);
  const book = openJobBook(records);
  const parts = { records, cloud, files: openFileStores(), studio: openStudioDoor() };

  let connectionFailure: Failure | null = null;
  const changed = publishFeed({
    records,
    book,
    hasOwnToken: cloud.account.hasOwnToken,
    connectionFailure: () => connectionFailure,
    mendingOf: (jobId) => mending.of(jobId),
  });
  const mending = openMendingDesk(parts, () => changed());
  const runner = createRunner(parts, {
    onConnection(failure) {
      connectionFailure = failure;
      changed();
    },
  });
  const errands = createErrands(parts, book, runner, mending);

  openDoor(errands);
  offerMenu((draft) => {
    void draft.then(errands.startFromSelection);
    void openPopup();
  });
  keepBadge(records, book);
  void runner.wakeAll();
});
