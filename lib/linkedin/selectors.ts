/** Every selector that knows LinkedIn's page: what it finds, in which composer generation, and the month it was last seen. */

/** A, Artdeco in the light DOM · B, the same in a shadow root · C, a native dialog. */
export type Generation = 'A' | 'B' | 'C';

export interface Selector {
  readonly css: string;
  readonly seen: string;
  readonly in: readonly Generation[];
}

const find = (css: string, seen: string, ...generations: Generation[]): Selector => ({ css, seen, in: generations });

export const SELECTORS = {
  /** Any rich text box; which of them is the post's is decided by what stands around it. */
  editor: find('[contenteditable="true"][role="textbox"]', '2026-10', 'A', 'B', 'C'),
  dialog: find('dialog[open], [role="dialog"]', '2026-10', 'A', 'B', 'C'),
  /** The composer's own frame, where it stands in no dialog (company pages, `/preload/sharebox/`). */
  frame: find('.share-creation-state', '2026-10', 'A', 'B'),
  /** Marks that only the post's own editor or its dialog carries. */
  postMark: find(
    '[componentkey="ShareBox_textEditor"], [data-test-modal-id="sharebox"], [data-sdui-screen*="sharing.ShareCompose"], .share-creation-state',
    '2026-10',
    'A',
    'B',
    'C',
  ),
  /** Text boxes that are somebody else's: comments, messages, articles, Quill's clipboard. */
  otherEditor: find(
    '[componentkey^="commentBox"], [class*="comments-comment"], [class*="msg-form"], [data-test-article-editor-content-textbox], .article-editor, .ql-clipboard',
    '2026-10',
    'A',
    'B',
    'C',
  ),
  /** The picture icon inside the media control; its id outlives labels and classes. */
  mediaIcon: find(
    '[data-test-icon^="image-"], svg[id^="image-"], use[href^="#image-"], li-icon[type^="image"]',
    '2026-10',
    'A',
    'B',
    'C',
  ),
  control: find('button, [role="button"], a', '2026-10', 'A', 'B', 'C'),
  /** A post's picture or video, as the composer shows it. A link's card stands in the same container. */
  card: find(
    '.share-creation-state__preview-container, [componentkey="ShareBoxpreviewCard"]',
    '2026-10',
    'A',
    'B',
    'C',
  ),
  /** What the media editor shows of a file that it has. */
  staged: find(
    '.media-editor-content-preview__container, .media-editor-file-manager__file-preview',
    '2026-09',
    'A',
    'B',
  ),
  /** A picture or a video from a file: their addresses are never LinkedIn's. */
  ownMedia: find('video, img[src^="blob:"], img[src^="data:image"]', '2026-10', 'A', 'B', 'C'),
  /** Where the media editor waits for files. */
  dropZone: find(
    '[data-testid="add-media-drop-zone"], .media-editor-file-selector__container',
    '2026-10',
    'A',
    'B',
    'C',
  ),
  /** Comes up over the composer while a file is dragged across it. */
  dropCurtain: find('.media-modifiers-drag-and-drop__dropzone', '2026-07', 'A', 'B'),
  fileInput: find('input[type="file"]', '2026-10', 'A', 'B', 'C'),
  /** Where LinkedIn says that it does not take a file. */
  complaint: find(
    '[role="alert"], .artdeco-inline-feedback--error, .media-editor-file-selector__container-error',
    '2026-09',
    'A',
    'B',
    'C',
  ),
  /** Hosts of LinkedIn's own shadow roots, which may get them after they came into the page. */
  shadowHost: find('#interop-outlet, [data-testid="interop-shadowdom"]', '2026-10', 'B'),
} as const satisfies Record<string, Selector>;

/** What the media control is called, where its icon says nothing. English also names it by kind, as in July 2026. */
export const MEDIA_LABELS: ReadonlySet<string> = new Set([
  'Add media',
  'Media',
  'Mediendatei hinzufügen',
  'Medieninhalte',
  'Ajouter un média',
  'Média',
  'Añadir contenido multimedia',
  'Contenido multimedia',
  'Adicionar mídia',
  'Mídia',
  '添加媒体',
  '媒体',
  'メディアを追加',
  'メディア',
  'إضافة وسائط',
  'وسائط',
  'Добавить медиа',
  'Медиа',
  'Video',
  'Photo',
]);

/** Composers that fill a page of their own, without a dialog. */
export const COMPOSER_ROUTES = ['/sharing/', '/preload/sharebox'] as const;
