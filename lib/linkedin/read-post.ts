/** Reads the post from the composer's editor, exactly as the user wrote it. */

/** One line a block, an empty line for an empty block; mentions and hashtags by their words. */
export function readPost(editor: HTMLElement): string {
  return readBlocks(editor).join('\n').replace(/\n+$/, '');
}

const BLOCKS = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4', 'BLOCKQUOTE', 'PRE']);

function readBlocks(element: Element): string[] {
  const blocks = [...element.children].filter((child) => BLOCKS.has(child.nodeName));
  if (blocks.length === 0) return [clean(textOf(element)).replace(/\n$/, '')];
  return blocks.flatMap(readBlocks);
}

/** The text with its line breaks; unlike innerText it does not make the browser lay the page out. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node.nodeName === 'BR') return '\n';
  if (node instanceof HTMLImageElement) return node.alt;
  return [...node.childNodes].map(textOf).join('');
}

/** Zero-width marks hold an editor's caret; nobody wrote them. */
function clean(text: string): string {
  return text.replaceAll(/[\u200B\uFEFF]/g, '').replaceAll('\u00A0', ' ');
}
