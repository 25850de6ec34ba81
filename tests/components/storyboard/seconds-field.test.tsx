// @vitest-environment happy-dom
/** A length is written as one likes and kept within what it may be. */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { SecondsField } from '../../../components/storyboard/seconds-field.tsx';
import { speakEnglish } from '../../english.ts';

beforeAll(() => {
  speakEnglish();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
afterEach(() => document.body.replaceChildren());

function draw(ms: number) {
  const changes: number[] = [];
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const onChange = (changed: number) => changes.push(changed);
  act(() => {
    root.render(
      <SecondsField label="Length" ms={ms} least={1} most={15} step={0.5} onChange={onChange} onEnd={() => {}} />,
    );
  });
  const field = document.querySelector('input');
  if (!field) throw new Error('no field');
  return { changes, field };
}

function write(field: HTMLInputElement, text: string): void {
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function press(name: string): void {
  act(() => document.querySelector<HTMLButtonElement>(`[aria-label="${name}"]`)?.click());
}

test.each([
  ['4.5', [4500]],
  ['0.2', []],
  ['90', []],
  ['', []],
])('%j written in it makes %j', (text, made) => {
  const { changes, field } = draw(3000);
  write(field, text);
  expect(changes).toEqual(made);
  expect(field.value).toBe(text);
});

test('what was half written gives way to what is kept', () => {
  const { field } = draw(3000);
  write(field, '');
  act(() => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
  expect(field.value).toBe('3');
});

test.each([
  [3200, 'Length: longer', 3500],
  [3200, 'Length: shorter', 2500],
  [15_000, 'Length: longer', 15_000],
  [1000, 'Length: shorter', 1000],
])('%i ms, %s: %i ms', (ms, button, made) => {
  const { changes } = draw(ms);
  press(button);
  expect(changes).toEqual([made]);
});
