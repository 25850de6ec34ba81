/** Lets each blow of the schedule fall at its moment, while the person works. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Scene } from './scene.ts';
import type { Blow } from './schedule.ts';

/** Resolves when all have fallen whose moment came before `over` was aborted. */
export async function letFall(scene: Scene, over: AbortSignal): Promise<void> {
  await Promise.all(scene.schedule.blows.map((blow) => waitFor(scene, blow, over)));
}

async function waitFor(scene: Scene, blow: Blow, over: AbortSignal): Promise<void> {
  const { diary } = scene;
  try {
    while (diary.reached(blow.at.after) === undefined) await sleep(50, null, { signal: over });
    await sleep(blow.at.ms, null, { signal: over });
  } catch {
    return;
  }
  // Another one may have the browser down at this moment.
  while (!scene.browser() && !over.aborted) await sleep(100);
  if (over.aborted) return;
  if (await fall(scene, blow)) diary.strike(blow.kind);
}

/** False where there was nothing to strike. */
async function fall(scene: Scene, { kind, ms }: Blow): Promise<boolean> {
  const { cloud } = scene;
  switch (kind) {
    case 'worker killed':
      return killWorker(scene);
    case 'browser killed':
      await scene.restart((browser) => browser.kill());
      return true;
    case 'browser closed':
      await scene.restart((browser) => browser.quit());
      return true;
    case 'asleep':
      await scene.browser()?.sleep(ms);
      return true;
    case 'offline':
      cloud.modes.tlsBroken = true;
      cloud.control.dropConnections();
      await sleep(ms);
      cloud.modes.tlsBroken = false;
      return true;
    case 'popup closed':
      return scene.shut('chat');
    case 'two windows':
      return (await scene.at('second chat', async () => true)) === true;
    case 'LinkedIn closed':
      return scene.shut('LinkedIn');
    case 'composer closed':
      return (await scene.at('LinkedIn', (sight) => sight.press('button', 'Dismiss'))) === true;
    default:
      return kind satisfies never;
  }
}

/** False where it was not running. */
async function killWorker(scene: Scene): Promise<boolean> {
  const browser = scene.browser();
  const targets = (await browser?.targets()) ?? [];
  const page = targets.find(({ type, url }) => type === 'page' && url === 'about:blank');
  if (!browser || !page || !targets.some(({ type }) => type === 'service_worker')) return false;
  await browser.visit(page.id, async (sight) => {
    await sight.send('ServiceWorker.enable');
    await sight.send('ServiceWorker.stopAllWorkers');
  });
  return true;
}
