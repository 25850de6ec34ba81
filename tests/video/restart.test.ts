/** A video that the cloud has forgotten is asked for again in one message, with everything it was made from. */
import { describe, expect, test } from 'vitest';
import type { Footage, Job } from '../../lib/video/job.ts';
import type { OutboxItem } from '../../lib/video/outbox.ts';
import { startAgain } from '../../lib/video/restart.ts';
import type { ChatMessage, Origin } from '../../lib/view/model.ts';

const said = (id: string, text: string): ChatMessage => ({ id, at: 0, from: 'user', text, files: [], waiting: false });
const file = (id: string, state: Footage['state']): Footage => ({ id, name: `${id}.mp4`, size: 1, state });
const item = (messageId: string, text: string): OutboxItem => ({ messageId, text, fileIds: [] });

function job(own: Partial<Job> & { readonly origin: Origin }): Job {
  return {
    version: 1,
    id: 'j',
    createdAt: 0,
    engine: 'cloud',
    board: null,
    boardsBefore: [],
    tabId: null,
    autopilot: false,
    format: '4:5',
    language: 'en',
    stage: 'failed',
    stageSince: 0,
    session: { taskId: 't', sessionId: 's' },
    outbox: [],
    files: [],
    run: null,
    draft: null,
    tracksBefore: [],
    versions: [],
    render: null,
    output: null,
    failure: { code: 'session-gone', next: 'start-again' },
    failedIn: 'drafted',
    messages: [],
    ...own,
  };
}

describe('the one message', () => {
  test('holds the first words and those that found no timeline', () => {
    const messages = [said('1', 'A long first message.'), said('2', 'shorter')];
    const again = startAgain(job({ origin: 'chat', messages, outbox: [item('2', 'shorter')] }));
    expect(again.session).toBeNull();
    expect(again.outbox).toEqual([
      {
        messageId: '2',
        text: expect.stringMatching(/^A long first message\.[\s\S]*4:5[\s\S]*\n\nshorter$/),
        fileIds: [],
      },
    ]);
  });

  test('is the brief where the video came from a post', () => {
    const again = startAgain(
      job({ origin: 'composer', messages: [said('1', 'My post.')], outbox: [item('1', 'brief')] }),
    );
    expect(again.outbox[0]?.text).toMatch(/^Create a professional LinkedIn video[\s\S]*"""\nMy post\.\n"""$/);
  });

  test('takes all files along but those that the cloud refused', () => {
    const files = [file('a', 'uploaded'), file('b', 'failed'), file('c', 'waiting')];
    const again = startAgain(job({ origin: 'chat', messages: [said('1', 'Words')], files }));
    expect(again.files.map(({ state }) => state)).toEqual(['waiting', 'failed', 'waiting']);
    expect(again.outbox[0]?.fileIds).toEqual(['a', 'c']);
  });
});

test('where nothing was said, nothing is asked for', () => {
  expect(startAgain(job({ origin: 'chat' })).outbox).toEqual([]);
});
