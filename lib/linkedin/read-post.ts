/** Reads the post from the composer's editor, exactly as the user wrote it. */

/** One line a block, an empty line for an empty block; mentions and hashtags by their words. */
export function readPost(editor: HTMLElement): string {
  return readLines(editor).join('\n').replace(/\n+$/, '');
}

const BLOCKS = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BLOCKQUOTE', 'PRE']);
const isBlock = (node: Node) => BLOCKS.has(node.nodeName);

/** A block's lines: those of the blocks in it, and one for each stretch of text between them. */
function readLines(block: Element): string[] {
  if (![...block.children].some(isBlock)) return [toLine([...block.childNodes])];
  const lines: string[] = [];
  let stretch: Node[] = [];
  const flush = () => {
    if (stretch.some((node) => textOf(node).trim() !== '')) lines.push(toLine(stretch));
    stretch = [];
  };
  for (const node of block.childNodes) {
    if (node instanceof Element && isBlock(node)) {
      flush();
      lines.push(...readLines(node));
    } else stretch.push(node);
  }
  flush();
  return lines;
}

/** A line break at the very end only holds an empty line open. */
function toLine(nodes: readonly Node[]): string {
  return clean(nodes.map(textOf).join('')).replace(/\n$/, '');
}

/** The text with its line breaks; unlike innerText it does not make the browser lay the page out. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node.nodeName === 'BR') return '\n';
  if (node instanceof HTMLImageElement) return node.alt;
  // An editor's own placeholder or caret is not of the user's writing.
  if (node instanceof Element && node.matches('[aria-hidden="true"], .ql-cursor')) return '';
  return [...node.childNodes].map(textOf).join('');
}

/** Zero-width marks hold an editor's caret; nobody wrote them. */
function clean(text: string): string {
  return text.replaceAll(/[\u200B\uFEFF]/g, '');
}
