/** The agent's talk of buttons becomes an action, and what it says of the video stays. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { translateAgentText } from '../../lib/video/gui-translation.ts';
import { GUI_CHINESE } from './talk/gui-chinese.ts';
import { GUI_ENGLISH } from './talk/gui-english.ts';

const ACTIONS: Record<string, string> = {
  export: 'export',
  show_state: 'show-state',
  send_edit: 'offer-edit',
  show_tracks: 'show-tracks',
  credits: 'credits',
};

describe('instructions', () => {
  test.each([
    ['The draft is done. Click the Export button in the top right.', 'export', 'The draft is done.'],
    ['Your 12-second intro is ready, click "Export" to download it.', 'export', 'Your 12-second intro is ready.'],
    ['You can now tap Export and choose 1080p.', 'export', ''],
    ['I added a title. You can preview it in the timeline or press **Export**.', 'export', 'I added a title.'],
    ['视频已经做好了。请点击右上角的“导出”。', 'export', '视频已经做好了。'],
    ['Open the Layers panel to see the order.', 'show-state', ''],
    ['The logo is placed. Go to the Settings tab to check its size.', 'show-state', 'The logo is placed.'],
    ['请打开左侧素材库面板。', 'show-state', ''],
    ['Watch it in the preview player.', 'show-tracks', ''],
    ['Press the Play button to review the cut.', 'show-tracks', ''],
    ['点击播放按钮预览视频。', 'show-tracks', ''],
    ['Drag the title to the second track.', 'offer-edit', ''],
    ['Click Regenerate to try again.', 'offer-edit', ''],
    ['Adjust the volume in the audio panel.', 'offer-edit', ''],
    ['拖动片段边缘可以裁剪时长。', 'offer-edit', ''],
    ['Check your account page for the credits left.', 'credits', ''],
    ['请前往账户页面查看积分余额。', 'credits', ''],
  ])('%s', (text, action, kept) => {
    const translated = translateAgentText(text);
    expect(translated.actions[0]).toBe(action);
    expect(translated.text).toBe(kept);
  });

  test.each([
    'Press Ctrl+S to save.',
    'Double-click the clip to rename it.',
    'Click the paperclip icon to add a file.',
    '右键点击片段。',
  ])('goes without an action: %s', (text) => {
    expect(translateAgentText(text)).toEqual({ text: '', actions: [], offers: [] });
  });
});

describe('near misses', () => {
  test.each([
    'The camera opens on a harbour at dusk, then drops to street level.',
    'The export team is introduced in scene 3.',
    'Track 2: "Click Clack" (jazz), 0-8s, 30% volume',
    'I moved the logo to the lower left corner.',
    'A finger taps the phone and the app opens.',
    'The credits roll over a black frame for two seconds.',
    'Our timeline runs from 2019 to 2024, one year a scene.',
    'I trimmed the clip to 8 seconds and added captions.',
    'Your video is 1.5 times faster in version 2.0 now.',
    '手指按下快门，城市灯光亮起。',
    '视频展示了团队打开新办公室大门的瞬间。',
  ])('stays as it is: %s', (text) => {
    expect(translateAgentText(text)).toEqual({ text, actions: [], offers: [] });
  });
});

test('paragraphs and lists keep their shape', () => {
  const text = 'Done:\n\n- A dolly shot\n- Lo-fi music\n\nClick Export to finish.';
  expect(translateAgentText(text)).toEqual({
    text: 'Done:\n\n- A dolly shot\n- Lo-fi music',
    actions: ['export'],
    offers: [],
  });
});

test('nothing is invented, whatever comes', () => {
  const letters = (text: string) => [...text.toLowerCase().replaceAll(/[\s\p{P}]/gu, '')];
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      const source = letters(text);
      let at = 0;
      for (const letter of letters(translateAgentText(text).text)) {
        at = source.indexOf(letter, at) + 1;
        if (at === 0) return false;
      }
      return true;
    }),
  );
});

const SAMPLE = join(import.meta.dirname, 'talk/cloud-phrases.json');
const phrases = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      expect: z.string(),
      must_keep: z.array(z.string()),
      must_strip: z.array(z.string()),
    }),
  ),
});

describe('the recorded sample', () => {
  const { items } = phrases.parse(JSON.parse(readFileSync(SAMPLE, 'utf8')));
  test.each(items)('$id: $text', ({ text, expect: wanted, must_keep: keep, must_strip: strip }) => {
    const translated = translateAgentText(text);
    expect(translated.actions.slice(0, 1)).toEqual(ACTIONS[wanted] ? [ACTIONS[wanted]] : []);
    for (const words of keep)
      expect(translated.text.toLowerCase()).toContain(words.toLowerCase().replace(/[。.]$/, ''));
    for (const words of strip) expect(translated.text).not.toContain(words);
  });
});

describe.each(Object.entries({ English: GUI_ENGLISH, Chinese: GUI_CHINESE }))('its classes in %s', (_, table) => {
  const rows = Object.entries(table).flatMap(([wanted, block]) =>
    block
      .trim()
      .split('\n')
      .map((line) => ({ wanted, line, text: line.replaceAll(/[{}‹›]/g, '') })),
  );
  test.each(rows)('$wanted: $line', ({ wanted, line, text }) => {
    const translated = translateAgentText(text);
    if (wanted === 'keep') {
      expect(translated).toEqual({ text, actions: [], offers: [] });
      return;
    }
    expect(translated.actions.slice(0, 1)).toEqual(wanted === 'strip' ? [] : [wanted]);
    for (const [, words = ''] of line.matchAll(/‹([^›]*)›/g))
      expect(translated.text.toLowerCase()).toContain(words.toLowerCase().replace(/[。.]$/, ''));
    for (const [, words = ''] of line.matchAll(/\{([^}]*)\}/g)) expect(translated.text).not.toContain(words);
  });
});

test.each([
  ['Drag the edge of the clip to trim it to 8 seconds.', 'Trim it to 8 seconds'],
  ['Click Regenerate if you want a different opening shot.', 'Regenerate: a different opening shot'],
  ['Adjust it in the editor if the caption size feels too small.', 'The caption size feels too small'],
  ['Press the Redo button for another version.', 'Redo: another version'],
  ['您可以拖动字幕到画面底部。', '拖动字幕到画面底部'],
])('an edit by hand is offered in words for the agent: %s', (text, offer) => {
  expect(translateAgentText(text).offers).toEqual([offer]);
});
