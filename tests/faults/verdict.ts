/** Judges a run from outside: by the cloud's log, LinkedIn's page, and the file that the person has in hand. */
import { z } from 'zod';
import { countRenders } from '../e2e/log.ts';
import type { Ending } from './person.ts';
import type { Scene } from './scene.ts';

/** Empty lists are what is wanted. */
export interface Verdict {
  /** No video, another video, words that vanished, or a post that is not what it was. */
  readonly lost: readonly string[];
  /** A message taken twice, or a render more than was asked for. */
  readonly doubled: readonly string[];
  /** Neither a video nor a way on, when the patience ended. */
  readonly stuck: readonly string[];
}

export async function judge(scene: Scene, ending: Ending): Promise<Verdict> {
  const { flow } = scene.schedule;
  return {
    lost: [
      ...ending.vanished.map((words) => `words that had been said: ${words}`),
      ...(ending.sha256 && flow !== 'device' && !ending.isMadeHere ? wrongFile(scene, ending.sha256) : []),
      ...(flow === 'composer' ? await harmToPage(scene) : []),
    ],
    doubled:
      flow === 'device' ? strayRequests(scene) : [...doubleSends(scene, ending), ...doubleRenders(scene, ending)],
    stuck: ending.sha256 ? [] : [ending.lastSeen],
  };
}

function wrongFile({ cloud }: Scene, sha256: string): string[] {
  return cloud.renders().some((render) => render.sha256.startsWith(sha256.slice(0, 16))) ? [] : ['another file'];
}

/** A message that somebody has taken may never come again, but by the person's own word. */
function doubleSends({ log, schedule }: Scene, { says, pressedAgain }: Ending): string[] {
  const sends = log().filter(({ path }) => path === '/run_sse');
  const taken = sends.filter(({ fault }) => fault !== 'send: error' && fault !== 'send: cut-asked');
  // In the composer it is said by the press of one button.
  const said = Math.max(
    1,
    [...says.values()].reduce((sum, times) => sum + times, 0),
  );
  const words = [...says.keys()].filter((sentence) => taken.filter(({ body }) => body.includes(sentence)).length > 1);
  const most = schedule.flow === 'edit' ? 2 : 1;
  return [
    ...words.map((sentence) => `taken twice: ${sentence}`),
    ...(taken.length > most ? [`${taken.length} messages taken`] : []),
    ...(sends.length > said + pressedAgain ? [`${sends.length} messages sent, ${said} said`] : []),
  ];
}

/** One for each export, and one more where the person asked for it after a failure. */
function doubleRenders({ log }: Scene, { pressedAgain }: Ending): string[] {
  const requests = log();
  const asked = countRenders(requests);
  const refused = requests.filter(({ fault }) => fault === 'render: error').length;
  return asked - refused > 1 + pressedAgain ? [`${asked} renders, ${refused} of them refused`] : [];
}

/** What the device makes needs no network at all. */
function strayRequests({ log }: Scene): string[] {
  return log().flatMap(({ method, path }) => (/run_sse|upload|render/.test(path) ? [`${method} ${path}`] : []));
}

const dataset = z.record(z.string(), z.string().optional());
const TRESPASSES = ['postClicks', 'nextClicks', 'pickerOpened', 'decoyFiles', 'extensionUrlHits'];

async function harmToPage(scene: Scene): Promise<string[]> {
  const told = await scene.at('LinkedIn', (sight) => sight.read('({ ...document.documentElement.dataset })', dataset));
  if (!told) return ['the page is gone'];
  const touched = TRESPASSES.filter((name) => Number(told[name] ?? 0) > 0).map((name) => `${name}: ${told[name]}`);
  return told['editorText'] === scene.mark ? touched : [...touched, `the post reads "${told['editorText']}"`];
}
