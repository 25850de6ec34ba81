// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readPost } from '../../lib/linkedin/read-post.ts';

/** The editor's inside · what the user wrote */
test.each([
  ['<p>One.</p><p><br></p><p>Two.</p>', 'One.\n\nTwo.'],
  ['<p>One.</p><p><br class="ProseMirror-trailingBreak"></p><p><br></p>', 'One.'],
  ['<p>A line<br>and another</p>', 'A line\nand another'],
  ['Bare text<div>and a block</div><div><br></div><div>more</div>', 'Bare text\nand a block\n\nmore'],
  [
    '<p>With <a class="ql-mention" href="#">Ada Lovelace</a> and <strong>#shipping</strong></p>',
    'With Ada Lovelace and #shipping',
  ],
  ['<p>With <span data-type="mention" contenteditable="false">Ada</span>, twice</p>', 'With Ada, twice'],
  ['<p>Text <img alt="🎉" src="data:,"> 👩‍🚀 done</p>', 'Text 🎉 👩‍🚀 done'],
  ['<p dir="rtl">مرحبا <span>بالعالم</span></p><p>2026</p>', 'مرحبا بالعالم\n2026'],
  ['<ul><li>one</li><li>two</li></ul><p>end</p>', 'one\ntwo\nend'],
  ['<p><span data-lexical-text="true">Lexical</span></p><p><br></p><p><span>again</span></p>', 'Lexical\n\nagain'],
  ['<p>\uFEFFcaret<span class="ql-cursor">\uFEFF</span>\u200B</p>', 'caret'],
  ['<p>Quoi\u00A0? 42\u202F%</p>', 'Quoi\u00A0? 42\u202F%'],
  ['<p>  two  spaces  </p>', '  two  spaces  '],
  ['<p><br></p>', ''],
  ['', ''],
])('%s', (inside, post) => {
  const editor = document.createElement('div');
  editor.innerHTML = inside;
  expect(readPost(editor)).toBe(post);
});
