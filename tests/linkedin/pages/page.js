/*
 * A page that behaves as LinkedIn's post composer is known to behave, and tells on <html data-…> what happened to it.
 *
 *   page=a|b|c         generation: Artdeco in the light DOM, the same in a shadow root, a native dialog
 *   draft=…            empty, plain, rich, rtl, or the text itself           lang=de|ar|…   theme=dark
 *   wipe=foreign|replace        the toolbar loses what is not its own / is swapped, whenever the text changes
 *   wipe=dialog        the whole composer is drawn anew half a second after it opened
 *   drop=inline|editor|off      where a file dropped on the composer goes      paste=any|off
 *   input=fresh|kept|nowhere    the media editor's input: new, there from the beginning, or in no document
 *   shadow=none|open|closed|nested      modal=show      autoPicker=0      strict=1 (no video under 75 KB)
 *   sha=0              does not read the file it is given      fill=1  the feed can be made longer (window.grow)
 *   trustedOnly=1      takes nothing from scripts        loseText=1  the text is gone after the media editor
 *   messaging=1  comment=1  shareActive=true
 *   dress=bare         no class, key or id that tells a composer from anything else     icons=none   controls by label alone
 *   icons=sheet        icons come from a sheet, by <use>              icons=words  controls with a word beside a nameless icon
 *   frame=src|blank    the composer opens in a frame of the page's own     csp=strict  no inline style, no script but the page's
 *   second=1           a second composer opens beside the first
 *   decoy=…            another dialog with a text box stands open: event, poll, detail, message, share, edit, article, away
 */
const query = new URLSearchParams(document.documentElement.dataset.query ?? location.search);
const option = (name, fallback = '') => query.get(name) ?? fallback;
const generation = option('page', 'c');
const told = document.documentElement.dataset;
const count = (name, by = 1) => (told[name] = String(Number(told[name] ?? 0) + by));
for (const name of ['postClicks', 'nextClicks', 'pickerOpened', 'decoyFiles', 'extensionUrlHits', 'rejected', 'wiped', 'focusLost']) told[name] = '0';
Object.assign(told, { composerOpen: 'false', mediaEditorOpen: 'false', theme: option('theme', 'light') });
document.documentElement.lang = option('lang', 'en');
document.documentElement.dir = option('lang') === 'ar' ? 'rtl' : 'ltr';

const WORDS = {
  en: { media: 'Add media', mediaC: 'Media', post: 'Post', next: 'Next', back: 'Back', editor: 'Text editor for creating content' },
  de: { media: 'Mediendatei hinzufügen', mediaC: 'Medieninhalte', post: 'Posten', next: 'Weiter', back: 'Zurück', editor: 'Texteditor zum Erstellen von Inhalten' },
  fr: { media: 'Ajouter un média', mediaC: 'Média', post: 'Publier', next: 'Suivant', back: 'Retour', editor: 'Éditeur de texte pour créer du contenu' },
  es: { media: 'Añadir contenido multimedia', mediaC: 'Contenido multimedia', post: 'Publicar', next: 'Siguiente', back: 'Atrás', editor: 'Editor de texto para crear contenido' },
  pt: { media: 'Adicionar mídia', mediaC: 'Mídia', post: 'Publicar', next: 'Avançar', back: 'Voltar', editor: 'Editor de texto para criação de conteúdo' },
  ru: { media: 'Добавить медиа', mediaC: 'Медиа', post: 'Опубликовать', next: 'Далее', back: 'Назад', editor: 'Редактор для создания текста' },
  ja: { media: 'メディアを追加', mediaC: 'メディア', post: '投稿する', next: '次へ', back: '戻る', editor: 'コンテンツ作成用テキストエディター' },
  zh: { media: '添加媒体', mediaC: '媒体', post: '发布', next: '下一步', back: '返回', editor: '用于创建内容的文本编辑器' },
  ar: { media: 'إضافة وسائط', mediaC: 'وسائط', post: 'نشر', next: 'التالي', back: 'رجوع', editor: 'محرر نصوص لإنشاء المحتوى' },
};
const words = WORDS[option('lang', 'en')] ?? WORDS.en;
const DRAFTS = {
  empty: [],
  plain: ['Three things I learned this year.', '', 'Ship small. Ship weekly.', 'Write it down.'],
  rich: ['We shipped v2 🎉 with {@Ada Lovelace}', '', 'Revenue grew 42% in Q3.', '', '{#buildinpublic} {#startups}'],
  rtl: ['مرحبا بالعالم', '', 'هذا منشور تجريبي 2026'],
};
const draft = DRAFTS[option('draft', 'empty')] ?? option('draft').split('\n');
told.expectedText = draft.join('\n').replace(/\{([@#])([^}]+)\}/g, (_, mark, word) => (mark === '#' ? `#${word}` : word));

/* ---- making things ---- */
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
};
const SHAPES = {
  'image-medium': 'M4 5h16v14H4zM7 16l4-5 3 3 2-2 3 4',
  'emoji-medium': 'M12 4a8 8 0 1 0 .1 0M9 10v1M15 10v1M9 14c2 2 4 2 6 0',
  'calendar-medium': 'M5 6h14v13H5zM5 10h14M9 4v4M15 4v4',
  'add-medium': 'M12 5v14M5 12h14',
  'overflow-medium': 'M6 12h.1M12 12h.1M18 12h.1',
  'clock-medium': 'M12 4a8 8 0 1 0 .1 0M12 8v4l3 2',
  'close-medium': 'M6 6l12 12M18 6L6 18',
};
const icon = (id) => {
  const [svg, path] = ['svg', 'path'].map((tag) => document.createElementNS('http://www.w3.org/2000/svg', tag));
  const attributes = { viewBox: '0 0 24 24', width: 24, height: 24, fill: 'none', stroke: 'currentColor', 'stroke-width': 2, 'stroke-linecap': 'round', 'data-test-icon': id };
  if (generation === 'c') attributes.id = id;
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  path.setAttribute('d', SHAPES[id]);
  svg.append(path);
  return svg;
};
const tool = (id, label, press = () => {}) => make('button', { type: 'button', class: 'iconbtn', 'aria-label': label, click: press }, icon(id));
const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/* ---- what LinkedIn looks for: extension addresses, and focus that leaves its dialog ---- */
const watchAddresses = (root) =>
  new MutationObserver((changes) => {
    for (const { addedNodes, target, type } of changes) {
      for (const node of type === 'attributes' ? [target] : addedNodes) if (/(?:chrome|moz)-extension:/.test(node.outerHTML ?? '')) count('extensionUrlHits');
    }
  }).observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['src', 'href', 'style'] });
watchAddresses(document.documentElement);

/* ---- files ---- */
const listens = (event) => option('trustedOnly') !== '1' || event.isTrusted;
const watchPicker = (input) => input.addEventListener('click', (event) => setTimeout(() => event.defaultPrevented || count('pickerOpened'), 0));
const decoyInput = (accept) => {
  const input = make('input', { type: 'file', accept, class: 'out', change: () => count('decoyFiles') });
  watchPicker(input);
  return input;
};
const mediaInput = () => {
  const input = make('input', { type: 'file', multiple: true, class: 'out', accept: 'image/jpeg,image/png,video/*', 'aria-label': words.media });
  watchPicker(input);
  return input;
};
const forget = () => { for (const key of Object.keys(told)) if (key.startsWith('attached')) delete told[key]; };
const record = async (file, via, stage) => {
  count('attachedTimes');
  Object.assign(told, { attachedName: file.name, attachedSize: file.size, attachedType: file.type, attachedVia: via, attachedWhere: 'post', attachedStage: stage });
  if (option('sha') === '0') return void (told.attachedSha = 'unread');
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  told.attachedSha = [...bytes.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
const previewOf = (file) => {
  const video = make('video', { controls: true, preload: 'metadata' });
  video.src = URL.createObjectURL(file);
  return [video, make('span', {}, file.name)];
};
const problemOf = (files) => {
  if (files.some((file) => !/^(image|video)\//.test(file.type))) return 'File(s) not supported';
  if (option('strict') === '1' && files.some((file) => file.size < 75 * 1024)) return 'The video is too small';
  return files.length > 1 ? 'Choose one video' : '';
};
const takeDrops = (target, take, over = () => {}) => {
  let isOver = false;
  for (const type of ['dragenter', 'dragover']) target.addEventListener(type, (event) => (event.preventDefault(), (isOver = true), over(true)));
  target.addEventListener('dragleave', () => over(false));
  target.addEventListener('drop', (event) => {
    over(false);
    event.preventDefault();
    event.stopPropagation();
    if (isOver && listens(event)) take([...event.dataTransfer.files]);
    isOver = false;
  });
};

/* ---- the text ---- */
const lines = (editor) => [...editor.children].map((p) => (p.childNodes.length === 1 && p.firstChild.nodeName === 'BR' ? '' : p.innerText.replace(/\n$/, '')));
const paragraphs = () =>
  (draft.length ? draft : ['']).map((line) => {
    const p = make('p');
    for (const piece of line.split(/(\{[@#][^}]+\})/)) {
      const mark = /^\{([@#])([^}]+)\}$/.exec(piece);
      if (!mark) p.append(piece);
      else p.append(mark[1] === '@' ? make('a', { class: 'ql-mention', href: '#' }, mark[2]) : make('strong', {}, `#${mark[2]}`));
    }
    if (!line) p.replaceChildren(make('br', generation === 'c' ? { class: 'ProseMirror-trailingBreak' } : {}));
    return p;
  });
function editorOf({ onText, onFiles }) {
  const names = generation === 'c' ? { class: 'tiptap ProseMirror', componentkey: 'ShareBox_textEditor' } : { class: 'ql-editor', 'data-test-ql-editor-contenteditable': 'true' };
  const editor = make('div', { ...names, contenteditable: 'true', role: 'textbox', 'aria-multiline': 'true', 'aria-label': words.editor }, ...paragraphs());
  const tell = () => ((told.editorText = lines(editor).join('\n')), onText());
  new MutationObserver(tell).observe(editor, { childList: true, subtree: true, characterData: true });
  setTimeout(() => (told.editorText = lines(editor).join('\n')));
  editor.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    if (option('paste', 'off') === 'any' && listens(event)) onFiles(files, 'paste');
  });
  // A framework's editor wants every drag, and makes nothing of a video.
  editor.addEventListener('dragover', (event) => event.preventDefault());
  return editor;
}
/* The framework takes away what it did not put there. */
function keepTidy(toolbar) {
  const own = new Set(toolbar.children);
  return () => {
    if (!['foreign', 'replace'].includes(option('wipe'))) return;
    for (const child of [...toolbar.children]) if (!own.has(child)) child.remove(), count('wiped');
    if (option('wipe') !== 'replace') return;
    const next = toolbar.cloneNode(false);
    next.append(...own);
    toolbar.replaceWith(next);
    toolbar = next;
  };
}

/* ---- the media editor: A and B put it in the composer's place, C opens a second dialog ---- */
let keptInput = null;
function mediaEditor({ mount, unmount, commit }) {
  const next = make('button', { type: 'button', class: 'primary', disabled: true, 'aria-label': words.next, click: () => (count('nextClicks'), leave(), commit(staged)) }, words.next);
  const back = make('button', { type: 'button', class: 'plain', click: () => (forget(), leave()) }, words.back);
  const zone = make('section', generation === 'c' ? { class: 'zone', role: 'region', 'data-testid': 'add-media-drop-zone' } : { class: 'zone media-editor-file-selector__container' }, 'Select files to begin');
  const body = make('div', {}, zone);
  const fresh = option('input', 'fresh') !== 'kept';
  const input = fresh ? mediaInput() : keptInput;
  let staged = null;
  const leave = () => (fresh && input.remove(), unmount(), (told.mediaEditorOpen = 'false'));
  const stage = (files, via) => {
    if (!files.length) return;
    const problem = problemOf(files);
    if (problem) return void (count('rejected'), zone.append(make('p', { role: 'alert' }, problem)));
    staged = files[0];
    void record(staged, via, 'editor');
    body.replaceChildren(make('div', { class: `shown ${generation === 'c' ? '' : 'media-editor-content-preview__container'}` }, ...previewOf(staged)));
    setTimeout(() => (next.disabled = false), 300);
  };
  input.onchange = (event) => listens(event) && stage([...input.files], 'input');
  takeDrops(zone, (files) => stage(files, 'drop'));
  told.mediaEditorOpen = 'true';
  mount(make('div', {}, make('h2', { class: 'head' }, 'Editor'), body, make('div', { class: 'foot' }, back, next)), option('input') === 'nowhere' ? null : input);
  return { stage, press: () => option('autoPicker', '1') === '1' && input.click() };
}

/* ---- the composers ---- */
function composerParts() {
  const parts = { tidy: () => {}, open: () => {}, attach: () => {}, close: () => {} };
  parts.post = make('button', { type: 'button', class: 'primary share-actions__primary-action', click: () => (count('postClicks'), parts.close()) }, words.post);
  parts.preview = make('div');
  parts.editor = editorOf({ onText: () => parts.tidy(), onFiles: (files, via) => parts.open(files, via) });
  parts.person = make('div', { class: 'head person' }, make('span', { class: 'face' }), make('span', {}, 'Jane Doe', make('small', {}, 'Post to Anyone')));
  parts.dismiss = make('button', { type: 'button', class: 'iconbtn dismiss', 'aria-label': 'Dismiss', click: () => parts.close() }, icon('close-medium'));
  parts.show = (file, via, attributes, onRemove) => {
    const remove = make('button', { type: 'button', class: 'plain', 'aria-label': 'Remove media', click: () => (parts.preview.replaceChildren(), forget(), onRemove()) }, 'Remove');
    parts.preview.replaceChildren(make('div', { ...attributes, class: `shown ${attributes.class ?? ''}` }, ...previewOf(file), remove));
    void record(file, via, 'composer');
    if (option('loseText') === '1') parts.editor.replaceChildren(make('p', {}, make('br')));
  };
  return parts;
}
const dropped = (files, parts) => {
  const problem = problemOf(files);
  if (problem) return void (count('rejected'), parts.preview.append(make('p', { role: 'alert' }, problem)));
  if (option('drop', 'inline') === 'editor') parts.open(files, 'drop');
  else parts.attach(files[0], 'drop');
};

function openClassic(root) {
  const parts = composerParts();
  const overlay = make('div', { class: 'overlay artdeco-modal-overlay', 'data-test-modal-id': 'sharebox' });
  const cell = (button) => make('li', { class: 'artdeco-carousel__item' }, button);
  const slider = make('ul', { class: 'tools artdeco-carousel__slider' }, cell(tool('image-medium', words.media, () => parts.open())), cell(tool('calendar-medium', 'Create an event')), cell(tool('overflow-medium', 'More')));
  const curtain = make('div', { class: 'curtain media-modifiers-drag-and-drop__dropzone' }, 'Drop your files here');
  const state = make('div', { class: 'share-creation-state' },
    parts.person,
    make('div', { class: 'write' }, make('div', {}, parts.editor, make('div', { class: 'ql-clipboard out', contenteditable: 'true', tabindex: '-1' })), parts.preview),
    slider,
    make('div', { class: 'foot share-creation-state__footer' }, tool('clock-medium', 'Schedule post'), parts.post),
  );
  const slot = make('div', {}, curtain, state);
  const modal = make('div', { class: 'modal artdeco-modal', role: 'dialog', tabindex: '-1', 'aria-label': 'Create a post' }, parts.dismiss, slot);
  overlay.append(modal);
  parts.tidy = keepTidy(slider);
  parts.close = () => (overlay.remove(), (told.composerOpen = 'false'));
  parts.attach = (file, via) => parts.show(file, via, { class: 'share-creation-state__preview-container' }, () => {});
  parts.open = async (files, via) => {
    await later(200);
    let node = null;
    const media = mediaEditor({
      mount: (content, input) => (state.classList.add('hidden'), slot.append((node = content)), input && option('input') !== 'kept' && content.append(input)),
      unmount: () => (node.remove(), state.classList.remove('hidden')),
      commit: (file) => parts.attach(file, told.attachedVia),
    });
    if (files) media.stage(files, via);
    else setTimeout(media.press, 40);
  };
  if (option('drop', 'inline') !== 'off') takeDrops(modal, (files) => dropped(files, parts), (isOver) => curtain.classList.toggle('over', isOver));
  root.append(overlay);
  const keepFocus = (event) => {
    if (!overlay.isConnected) return document.removeEventListener('focusin', keepFocus, true);
    if (!event.composedPath().includes(modal)) count('focusLost'), modal.focus({ preventScroll: true });
  };
  document.addEventListener('focusin', keepFocus, true);
  undress(overlay);
  parts.editor.focus();
  return overlay;
}

/* What a build with other names looks like: roles, structure and icons stay. */
function undress(composer) {
  for (const element of [composer, ...composer.querySelectorAll('*')]) {
    if (option('icons') === 'sheet' && element.localName === 'svg') {
      const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
      use.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', `/icons.svg#${element.dataset.testIcon}`);
      element.replaceChildren(use);
    }
    if (option('icons') === 'words' && element.matches('.iconbtn[aria-label]')) {
      element.append(make('span', {}, element.getAttribute('aria-label')));
      element.removeAttribute('aria-label');
    }
    if (['none', 'sheet', 'words'].includes(option('icons'))) for (const name of ['data-test-icon', ...(element.localName === 'svg' ? ['id'] : [])]) element.removeAttribute(name);
    if (option('dress') !== 'bare') continue;
    for (const name of ['componentkey', 'data-testid', 'data-test-modal-id', 'data-sdui-screen', 'data-test-ql-editor-contenteditable']) element.removeAttribute(name);
    for (const name of [...element.classList]) if (/^(?:share-|artdeco-|ql-|tiptap|ProseMirror|media-)/.test(name)) element.classList.remove(name);
  }
}

const show = (dialog) => (option('modal') === 'show' ? dialog.show() : dialog.showModal());
function openNative(root) {
  const parts = composerParts();
  const dialog = make('dialog', { class: 'compose', 'data-testid': 'dialog' });
  const media = tool('image-medium', words.mediaC, () => parts.open());
  media.setAttribute('aria-haspopup', 'dialog');
  const bar = make('div', { class: 'tools' }, tool('emoji-medium', 'Open Emoji Keyboard'), media, tool('add-medium', 'Expand content types'), make('span', { class: 'space' }), tool('clock-medium', 'Scheduled'), parts.post);
  const screen = make('div', { class: 'screen', 'data-sdui-screen': 'com.linkedin.sdui.flagshipnav.sharing.ShareCompose' }, parts.person, make('div', { class: 'write' }, make('div', { 'data-testid': 'ui-core-tiptap-text-editor-wrapper' }, parts.editor), parts.preview), bar);
  dialog.append(parts.dismiss, screen);
  parts.tidy = keepTidy(bar);
  parts.close = () => (dialog.remove(), (told.composerOpen = 'false'));
  parts.attach = (file, via) => (media.remove(), parts.show(file, via, { componentkey: 'ShareBoxpreviewCard' }, () => bar.children[0].after(media)));
  parts.open = (files, via) => {
    const second = make('dialog', { class: 'compose', 'data-testid': 'dialog' });
    const editor = mediaEditor({
      mount: (node, input) => (second.append(node), root.append(second), show(second), input && document.body.append(input)),
      unmount: () => (second.close(), second.remove()),
      commit: (file) => parts.attach(file, told.attachedVia),
    });
    if (files) editor.stage(files, via);
    else editor.press();
  };
  if (option('drop', 'off') === 'inline') takeDrops(dialog, (files) => dropped(files, parts));
  root.append(dialog);
  undress(dialog);
  show(dialog);
  parts.editor.focus();
  return dialog;
}

/* ---- the page ---- */
let shadow = null;
/* Where the composer lives, closed or not: for tests alone, the extension cannot see it. */
window.homeOfComposer = () => shadow ?? document;
function homeOf() {
  const mode = option('shadow', generation === 'b' ? 'open' : 'none');
  if (mode === 'none') return document.body;
  if (shadow) return shadow;
  const host = make('div', { id: 'interop-outlet', 'data-testid': 'interop-shadowdom' });
  document.body.append(host);
  shadow = host.attachShadow({ mode: mode === 'closed' ? 'closed' : 'open' });
  if (mode === 'nested') {
    const inner = make('div');
    shadow.append(inner);
    shadow = inner.attachShadow({ mode: 'open' });
  }
  shadow.append(make('link', { rel: 'stylesheet', href: '/page.css' }));
  watchAddresses(shadow);
  return shadow;
}
async function openComposer() {
  if (told.composerOpen !== 'false') return;
  told.composerOpen = 'opening';
  await later(250);
  const root = homeOf();
  const open = generation === 'c' ? openNative : openClassic;
  if (generation !== 'c') {
    const placeholder = make('div', { class: 'overlay', 'data-test-modal-id': 'sharebox' }, make('div', { class: 'modal', role: 'dialog' }, make('p', { class: 'head' }, '…')));
    root.append(placeholder);
    await later(400);
    placeholder.remove();
  }
  const first = open(root);
  if (option('second') === '1') {
    const other = (generation === 'c' ? openClassic : openNative)(root);
    other.style.insetInlineStart = '0';
  }
  told.composerOpen = 'true';
  if (option('wipe') === 'dialog') setTimeout(() => (first.remove(), open(root)), 1500);
}
/* Things that look like a composer and are none. */
function decoys() {
  const box = (attributes, ...text) => make('div', { contenteditable: 'true', role: 'textbox', ...attributes }, make('p', {}, ...text));
  const comment = make('div', { componentkey: 'commentBox-1' }, box({ class: 'tiptap' }, 'Half a comment'), tool('image-medium', 'Add a photo'), decoyInput('image/*,video/*'));
  const feedPost = make('div', { class: 'card comment' }, make('div', { class: 'person' }, make('span', { class: 'face' }), make('span', {}, 'Ada Lovelace', make('small', {}, '2 h'))), make('p', {}, 'Somebody’s post. It must never be read.'), ...(option('comment') === '1' ? [comment] : []));
  const message = make('div', { class: 'msg', role: 'dialog', 'aria-label': 'Messaging' }, make('div', { class: 'msg-form' }, box({ class: 'msg-form__contenteditable' }, make('br')), tool('image-medium', 'Attach'), decoyInput('image/*,video/*')));
  const player = make('div', { class: 'vjs-modal-dialog hidden', role: 'dialog' }, make('button', { class: 'vjs-done-button', type: 'button' }, 'Done'));
  const hidden = make('div', { class: 'hidden' }, box({ class: 'ql-editor', 'aria-label': words.editor }, 'A composer that nobody sees'));
  return { feedPost, message, player, hidden };
}
/* Dialogs with a text to write and a picture to add that are no post. Their names tell nothing. */
function openDecoy(kind) {
  const text = make('div', { contenteditable: 'true', role: 'textbox', 'aria-multiline': 'true', 'aria-label': words.editor }, make('p', {}, 'Not a post'));
  const send = make('button', { type: 'button', class: 'primary', click: () => count('postClicks') }, words.post);
  const foot = make('div', { class: 'tools' }, tool('emoji-medium', 'Emoji'), tool('image-medium', words.media, () => count('decoyFiles')), tool('clock-medium', 'Later'), send);
  const field = (type) => make('input', { type, 'aria-label': 'Field' });
  const inside = {
    event: [field('text'), field('date'), text, foot],
    poll: [field('text'), field('text'), text, foot],
    share: [make('input', { type: 'text', role: 'combobox', 'aria-label': 'To' }), text, foot],
    detail: [make('article', {}, 'Somebody’s post'), text, foot],
    message: [text, foot, decoyInput('image/*,video/*')],
    edit: [make('div', { 'data-test-modal-id': 'sharebox' }, text), make('div', { class: 'tools' }, send)],
    away: [make('div', { 'data-test-modal-id': 'sharebox', inert: true }, text, foot)],
    article: [make('div', { class: 'article-editor' }, make('textarea', { 'aria-label': 'Title' }), text, decoyInput('image/*')), foot],
  }[kind];
  if (kind === 'message') return void document.body.append(make('div', { class: 'msg', role: 'dialog' }, ...inside));
  if (kind === 'article') return void document.querySelector('main').append(make('div', {}, ...inside));
  const modal = make('div', { class: 'modal', role: 'dialog' }, ...inside);
  document.body.append(make('div', { class: 'overlay decoy' }, modal));
}

const scripts = window.trustedTypes?.createPolicy('page', { createScriptURL: (address) => address });
/* A composer in a frame tells what happened to it there. */
if (option('frame') && window.top === window) {
  const inner = new URL(location.href);
  inner.searchParams.delete('frame');
  const frame = make('iframe', { width: 900, height: 760 });
  if (option('frame') === 'src') frame.src = inner.href;
  document.querySelector('main').append(frame);
  if (option('frame') === 'blank') {
    const home = frame.contentDocument;
    home.documentElement.dataset.query = inner.search;
    home.body.append(home.createElement('main'));
    const style = home.createElement('link');
    Object.assign(style, { rel: 'stylesheet', href: '/page.css' });
    const script = home.createElement('script');
    script.src = scripts.createScriptURL('/page.js');
    home.head.append(style, script);
  }
}
const { feedPost, message, player, hidden } = decoys();
const opener = make('button', { type: 'button', class: 'starter', click: () => void openComposer() }, 'Start a post');
document.querySelector('main').append(make('div', { class: 'card start' }, make('span', { class: 'face' }), opener), feedPost, player, hidden);
if (option('messaging', generation === 'b' ? '1' : '0') === '1') document.body.append(message);
if (option('input') === 'kept') document.body.append((keptInput = mediaInput()));
if (option('decoy')) openDecoy(option('decoy'));
if (option('shareActive') !== '') void openComposer();
told.ready = 'true';
