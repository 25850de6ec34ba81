/** One storyboard for every template, with everything in it that the template has a picture for. */

import { TEMPLATE_COLOURS } from '../../../lib/device/storyboard/palettes.ts';
import type { Format } from '../../../lib/view/format.ts';
import type { Scene, SceneMedia, Storyboard, TemplateId } from '../../../lib/view/storyboard.ts';

type Draft = Omit<Partial<Scene>, 'id'> & Pick<Scene, 'kind' | 'text'>;

const image = (fileId: string): SceneMedia => ({ fileId, kind: 'image', fromMs: 0 });
const clip: SceneMedia = { fileId: 'clip', kind: 'clip', fromMs: 0 };

const SCENES: Readonly<Record<TemplateId, readonly Draft[]>> = {
  statement: [
    { kind: 'hook', text: 'Nobody reads your roadmap.', emphasis: ['Nobody'] },
    { kind: 'beat', text: 'They read the one line about their own problem.', emphasis: ['one line'] },
    {
      kind: 'number',
      text: 'of our release notes were never opened',
      figure: { before: '', value: 83, decimals: 0, after: '%' },
    },
    { kind: 'end', text: 'What would you cut first?', emphasis: ['cut'] },
  ],
  list: [
    { kind: 'hook', text: '3 things I learned from 40 job interviews', emphasis: ['40 job interviews'] },
    { kind: 'item', text: 'Ask about the last person who left.', place: 1, emphasis: ['left'] },
    { kind: 'item', text: 'Salary is a number. Time is the offer.', place: 2, emphasis: ['Time'] },
    {
      kind: 'item',
      text: 'The best teams interview you with a real problem from this week.',
      place: 3,
      emphasis: ['real problem'],
    },
    { kind: 'end', text: 'Which one surprised you?', emphasis: ['surprised'] },
  ],
  intro: [
    { kind: 'hook', text: 'I left consulting to build a bakery.', emphasis: ['bakery'] },
    { kind: 'beat', text: 'Year one was the hardest of my life.', emphasis: ['hardest'] },
    { kind: 'end', text: 'Come by. The rye is worth it.', emphasis: ['rye'] },
  ],
  quote: [
    { kind: 'hook', text: 'The best advice I ever ignored', emphasis: ['ignored'] },
    {
      kind: 'quote',
      text: 'You can have results or excuses, but your customers only pay for one.',
      source: 'My first manager',
      emphasis: ['one'],
    },
    { kind: 'end', text: 'Who told you that?', emphasis: [] },
  ],
  number: [
    { kind: 'hook', text: 'We raised prices. Here is what happened.', emphasis: ['raised prices'] },
    {
      kind: 'number',
      text: 'more revenue in a single quarter',
      figure: { before: '+', value: 42.5, decimals: 1, after: '%' },
    },
    { kind: 'number', text: 'customers stayed', figure: { before: '', value: 12480, decimals: 0, after: '' } },
    { kind: 'end', text: 'Charge what it is worth.', emphasis: ['worth'] },
  ],
  'before-after': [
    { kind: 'hook', text: 'How we cut our meetings in half', emphasis: ['half'] },
    { kind: 'before', text: 'Twelve people, one hour, no agenda.', emphasis: [] },
    { kind: 'after', text: 'Three people, fifteen minutes, one decision.', emphasis: ['one decision'] },
    { kind: 'end', text: 'Try it for a week.', emphasis: ['week'] },
  ],
  photos: [
    { kind: 'hook', text: 'Our first day in the new workshop', media: image('one'), emphasis: ['first day'] },
    {
      kind: 'media',
      text: 'Eleven people built this in six weekends.',
      media: image('two'),
      emphasis: ['six weekends'],
    },
    { kind: 'end', text: 'The door is open on Fridays.', emphasis: ['Fridays'] },
  ],
  clip: [
    { kind: 'hook', text: 'This is what shipping looks like.', media: clip, emphasis: ['shipping'] },
    { kind: 'media', text: 'No slides. Only the thing itself.', media: clip, emphasis: ['the thing itself'] },
    { kind: 'end', text: 'Watch it run.', emphasis: [] },
  ],
};

export function sampleBoard(template: TemplateId, format: Format): Storyboard {
  const scenes = SCENES[template].map((draft, i): Scene => ({ emphasis: [], durationMs: 3000, ...draft, id: `${i}` }));
  return {
    version: 1,
    template,
    format,
    language: 'en',
    direction: 'ltr',
    scenes,
    colours: TEMPLATE_COLOURS[template],
    music: { kind: 'mood', mood: 'calm' },
    voice: null,
  };
}
