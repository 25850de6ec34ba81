/** Keeps the post's words over an attachment: brings them back where the page lost them on the way. */
import { type Composer, findMediaEditor } from './composer.ts';
import { isVisible, type Roots } from './page.ts';
import { readPost } from './read-post.ts';
import { writePost } from './write-post.ts';

/** How long after the media a late redraw can still wipe the text. After that, what goes missing is the user's doing. */
const WATCH_MS = 4000;
/** A page that wipes what was typed again is not fought. */
const MOST_TIMES = 2;

export interface PostKeeper {
  /** Begins, once the composer has its media: this is what the user wrote before, or wants to have there. */
  keep(post: string): void;
  /** Looks whether the words are still there. Call when the page has changed. */
  look(composer: Composer | null): Promise<void>;
}

interface Kept {
  readonly post: string;
  readonly until: number;
  readonly times: number;
}

export function createPostKeeper(roots: Roots): PostKeeper {
  let kept: Kept | null = null;
  let isTyping = false;
  return {
    keep(post) {
      kept = post ? { post, until: 0, times: 0 } : null;
    },
    async look(composer) {
      if (!kept || isTyping || !composer || !isVisible(composer.editor)) return;
      if (findMediaEditor(roots(), composer.box)) return;
      const isFirst = kept.until === 0;
      if (isFirst) kept = { ...kept, until: Date.now() + WATCH_MS };
      const now = readPost(composer.editor);
      if (Date.now() > kept.until || kept.times === MOST_TIMES) kept = null;
      else if (now === '' || (isFirst && isPart(now, kept.post))) {
        kept = { ...kept, times: kept.times + 1 };
        isTyping = true;
        await writePost(composer.editor, kept.post);
        isTyping = false;
      }
    },
  };
}

/** Some of it is gone and nothing is new. Believed only at the first look, before the user can have gone on writing. */
function isPart(now: string, before: string): boolean {
  return now !== before && before.includes(now);
}
