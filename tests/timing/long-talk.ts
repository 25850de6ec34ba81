/** Answers and conversations as long as they get. */
import type { Page } from 'playwright-core';

/** What an agent might say at such length: headings, lists, links, bold words and code. */
export function longAnswer(characters: number): string {
  let text = '';
  for (let part = 1; text.length < characters; part++) text += `${partOf(part)}\n\n`;
  return text;
}

function partOf(part: number): string {
  return [
    `## Part ${part}`,
    'The storyboard-driven rough-cut now runs **twenty-four-seconds** with `cross-fades` between establishing-shots and close-ups, as-you-asked-yesterday.',
    [
      '- opening-statement-on-paper: three-seconds-of-quiet',
      '- supporting-footage-underneath: eleven-seconds-in-total',
      `- closing-question-for-readers: https://example.com/part-${part}`,
    ].join('\n'),
  ].join('\n\n');
}

/** Gives the chat's video a past of so many rows. The background must be started anew to read it. */
export async function seedMessages(page: Page, count: number): Promise<void> {
  const kinds = [
    { from: 'user', text: 'Make the title shorter, please.', files: [], waiting: false },
    {
      from: 'agent',
      text: 'It reads **Ship small** now.\n\n- One word less\n- The same place, the same time',
      open: false,
    },
    { from: 'note', note: { code: 'spent', spent: 50, left: 100 } },
  ];
  const rows = Array.from({ length: count }, (_, i) => ({ id: `row-${i}`, at: i, ...kinds[i % kinds.length] }));
  await page.evaluate(`chrome.storage.local.get(null).then(async (all) => {
    const key = 'job-' + all.index.current;
    await chrome.storage.local.set({ [key]: { ...all[key], messages: ${JSON.stringify(rows)} } });
  })`);
}
