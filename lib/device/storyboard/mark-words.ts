/** The words of a scene, one by one, to mark those that carry it. */
import type { SceneWord } from '../../view/desk.ts';
import type { Scene, Storyboard } from '../../view/storyboard.ts';
import { joinNeighbours, MOST } from './emphasis.ts';

interface Span {
  readonly segment: string;
  readonly index: number;
}

export function wordsOf({ text, emphasis }: Scene, language: string): SceneWord[] {
  const marked = emphasis.map((words) => [text.indexOf(words), words.length] as const).filter(([from]) => from >= 0);
  return spansOf(text, language).map(({ segment, index: at }, index) => ({
    index,
    text: segment,
    isMarked: marked.some(([from, length]) => from < at + segment.length && from + length > at),
  }));
}

/** The same storyboard where as many words are marked as can be. */
export function toggleWord(board: Storyboard, sceneId: string, index: number): Storyboard {
  const scene = board.scenes.find(({ id }) => id === sceneId);
  if (!scene) return board;
  const spans = spansOf(scene.text, board.language);
  const marked = wordsOf(scene, board.language).map(({ isMarked }, i) => isMarked !== (i === index));
  const emphasis = joinNeighbours(
    scene.text,
    spans.filter((_, i) => marked[i]),
  );
  if (emphasis.length > MOST) return board;
  return { ...board, scenes: board.scenes.map((one) => (one === scene ? { ...one, emphasis } : one)) };
}

function spansOf(text: string, language: string): Span[] {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ segment, index }));
}
