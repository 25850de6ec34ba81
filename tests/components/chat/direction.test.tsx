// @vitest-environment happy-dom
/** Which way words run: those of others as they are written, our own as the page, whatever name they begin with. */
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import type { ChatActions } from '../../../components/chat/actions.ts';
import { FailureNotice } from '../../../components/chat/failure-notice.tsx';
import { MessageRow } from '../../../components/chat/message-row.tsx';
import type { ChatMessage } from '../../../lib/view/model.ts';
import { speakEnglish } from '../../english.ts';

beforeAll(speakEnglish);

const actions: Partial<ChatActions> = {};
const around = { actions: actions as ChatActions, engine: 'cloud', isCurrent: true } as const;
const told = { id: '1', at: 0 } as const;
const drawRow = (message: ChatMessage) =>
  renderToStaticMarkup(<MessageRow {...around} message={message} cost={null} />);

test('what the user and the agent say runs as it is written', () => {
  expect(drawRow({ ...told, from: 'user', text: 'مرحبا', files: [], waiting: false })).toContain('dir="auto"');
  expect(drawRow({ ...told, from: 'agent', text: 'Hello', open: false })).toContain('dir="auto"');
});

test('what the extension says runs as the page does', () => {
  expect(drawRow({ ...told, from: 'note', note: { code: 'not-said', words: 'final.mov' } })).not.toContain('dir=');
  const failure = { code: 'file-empty', next: 'choose-file', subject: 'final.mov' } as const;
  const drawn = renderToStaticMarkup(<FailureNotice {...around} failure={failure} />);
  expect(drawn).toContain('final.mov');
  expect(drawn).not.toContain('dir=');
});
