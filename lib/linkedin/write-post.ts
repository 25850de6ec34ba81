/** Types into the composer's editor as a user would, so that the editor knows of it and undo works. */
import { pause } from './page.ts';

/** Long enough for an editor that takes its text from the page to have taken it. */
const SETTLE_MS = 60;

/** Puts the text in place of what is there, a paragraph a line. Moves the focus to the editor. */
export async function writePost(editor: HTMLElement, post: string): Promise<void> {
  editor.focus();
  // Where a dialog has given the focus back, the selection stayed elsewhere: 'selectAll' would take what it is in.
  document.getSelection()?.selectAllChildren(editor);
  for (const [i, line] of post.split('\n').entries()) {
    if (i > 0) document.execCommand('insertParagraph');
    if (line) document.execCommand('insertText', false, line);
  }
  await pause(SETTLE_MS);
}
