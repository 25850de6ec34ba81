// @vitest-environment happy-dom
/** What is being written is kept with the video it is for, and never with another. */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, test, vi } from 'vitest';
import { useUnsent } from '../../../components/chat/use-unsent.ts';

beforeAll(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));

type Box = ReturnType<typeof useUnsent>;

interface Props {
  readonly jobId: string | null;
  readonly keep: (text: string) => void;
  readonly onDraw: (box: Box) => void;
}

function Prompt({ jobId, keep, onDraw }: Props) {
  const box = useUnsent({ jobId, unsent: '', keep });
  onDraw(box);
  return box.text;
}

function open(first: string | null) {
  const kept: string[] = [];
  let jobId = first;
  let box: Box | null = null;
  const keep = (text: string) => void kept.push(`${jobId}: ${text}`);
  const onDraw = (drawn: Box) => {
    box = drawn;
  };
  const root = createRoot(document.createElement('div'));
  const show = (id: string | null) => {
    jobId = id;
    act(() => root.render(<Prompt jobId={id} keep={keep} onDraw={onDraw} />));
  };
  const write = (text: string) => act(() => box?.write(text));
  show(first);
  return { kept, show, write, text: () => box?.text, turnPage: () => act(() => box?.turnPage()) };
}

test('each letter is kept with its video', () => {
  const { kept, write } = open('old');
  write('A');
  write('A post');
  expect(kept).toEqual(['old: A', 'old: A post']);
});

test('what is written before the new video has come is kept as soon as it has, and not with the old one', () => {
  const { kept, show, write, text, turnPage } = open('old');
  turnPage();
  write('Another post');
  expect(kept).toEqual([]);
  show('new');
  expect([text(), kept]).toEqual(['Another post', ['new: Another post']]);
});

test('nothing is kept where nothing was written', () => {
  const { kept, show, turnPage } = open('old');
  turnPage();
  show('new');
  expect(kept).toEqual([]);
});
