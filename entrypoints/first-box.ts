/** In the chat's pages before their own code is there: they look as they did last, and one can write. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawFirstBox } from '../components/chat/first-box.ts';
import { paint, readFirstWords, readLast } from '../lib/messaging/last-appearance.ts';
import { isHistoryFirst } from './chat/history-first.ts';

export default defineUnlistedScript(() => {
  const root = document.getElementById('root');
  const [code = '', direction = '', name = '', placeholder = ''] = readFirstWords();
  paint(readLast().theme);
  document.documentElement.lang = code;
  document.documentElement.dir = direction;
  if (root && !isHistoryFirst()) drawFirstBox(root, name, placeholder);

  // Asked for together they would wait for each other, and the chat's code would run before the box is painted.
  const chat = document.currentScript?.dataset['then'];
  if (!chat) return;
  if (document.hidden) bring(chat);
  else requestAnimationFrame(() => setTimeout(bring, 0, chat));
});

function bring(path: string): void {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = path;
  document.head.append(script);
}
