// @vitest-environment happy-dom
/** The agent's light markdown as nodes; never as HTML. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Markdown } from '../../../components/chat/markdown.tsx';

const draw = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

test.each([
  ['Hello.', '<p>Hello.</p>'],
  ['One\n\nTwo', '<p>One</p><p>Two</p>'],
  ['One\nTwo', '<p>One<br/>Two</p>'],
  ['**Bold** and `code`', '<p><strong>Bold</strong> and <code>code</code></p>'],
  ['Tracks:\n- Video\n- Music', '<p>Tracks:</p><ul><li>Video</li><li>Music</li></ul>'],
  ['1. One\n2. Two', '<ol><li>One</li><li>Two</li></ol>'],
  ['## Title', '<p>Title</p>'],
  ['<b onclick="x">hi</b>', '<p>&lt;b onclick=&quot;x&quot;&gt;hi&lt;/b&gt;</p>'],
  ['javascript:alert(1) http://plain.example', '<p>javascript:alert(1) http://plain.example</p>'],
])('%j', (text, html) => {
  expect(draw(text)).toBe(html);
});

test('a link is shown whole, whatever it is called', () => {
  const html = draw('See [your bank](https://elsewhere.example/a?b=1) or https://a.example/x.');
  expect(html).toContain('your bank: <a href="https://elsewhere.example/a?b=1"');
  expect(html).toContain('>https://elsewhere.example/a?b=1</a>');
  expect(html).toContain('>https://a.example/x</a>.');
});
