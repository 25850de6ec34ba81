/** A text that is nothing but the address of a media file. */
import { expect, test } from 'vitest';
import { nameOfLink, readMediaLink } from '../../lib/video/media-link.ts';

test.each([
  ['https://example.com/a/tour.mp4', 'tour.mp4'],
  [' https://example.com/a/office%20tour.MOV?x=1#t=3 ', 'office tour.MOV'],
  ['http://example.com/photo.jpeg', 'photo.jpeg'],
  ['https://example.com/%E5%8A%9E%E5%85%AC.png', '办公.png'],
  ['https://example.com/100%.gif', '100%.gif'],
])('%s is one', (text, name) => {
  const link = readMediaLink(text);
  expect(link).not.toBeNull();
  expect(nameOfLink(link ?? '')).toBe(name);
});

test.each([
  'Look at https://example.com/tour.mp4',
  'https://example.com/tour.mp4 please',
  'https://www.youtube.com/watch?v=1',
  'https://example.com/page.html?file=tour.mp4',
  'https://user:secret@example.com/tour.mp4',
  'ftp://example.com/tour.mp4',
  'javascript:alert(1)//tour.mp4',
  'tour.mp4',
  '',
])('%s is none', (text) => {
  expect(readMediaLink(text)).toBeNull();
});
