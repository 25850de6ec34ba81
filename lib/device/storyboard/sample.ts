/** A storyboard that shows what a template is like: its own kind of scene, in the words of the user's video. */
import type { Scene, SceneMedia, Storyboard, TemplateId } from '../../view/storyboard.ts';
import { setTemplate } from './restyle.ts';

/** A picture that is not there is drawn as an empty frame. */
const NO_PICTURE: SceneMedia = { fileId: '', kind: 'image', fromMs: 0 };
const SCENE_MS = 3000;

/** The last scene is the one to look at, at its end. */
export function sampleOf(board: Storyboard, template: TemplateId): Storyboard {
  const { scenes, ...styled } = setTemplate(board, template);
  const first = scenes.find(({ text }) => text) ?? scenes[0];
  const { text = '', emphasis = [] } = first ?? {};
  const scene = (change: Partial<Scene>): Scene => ({
    id: '1',
    kind: 'hook',
    text,
    emphasis,
    durationMs: SCENE_MS,
    ...change,
  });
  return { ...styled, scenes: partsOf(template, scenes).map(scene) };
}

function partsOf(template: TemplateId, scenes: readonly Scene[]): readonly Partial<Scene>[] {
  const media = scenes.find((scene) => scene.media)?.media ?? NO_PICTURE;
  const figure = scenes.find((scene) => scene.figure)?.figure ?? { before: '', value: 3, decimals: 0, after: '×' };
  const parts: Readonly<Record<TemplateId, readonly Partial<Scene>[]>> = {
    statement: [{}],
    list: [{ kind: 'item', place: 1 }],
    intro: [{}],
    quote: [{ kind: 'quote' }],
    number: [{ kind: 'number', figure }],
    'before-after': [{ kind: 'before' }, { kind: 'after' }],
    photos: [{ media }],
    clip: [{ media }],
  };
  return parts[template];
}
