/**
 * Every selector that knows LinkedIn's page. `SIGHTINGS` says of each when it was last seen, and how often it is found in
 * an open composer of each generation: A, Artdeco in the light DOM · B, the same in a shadow root · C, a native dialog.
 */

/** What finds a composer and places the button; all that runs before a press. */
export const SELECTORS = {
  /** Any rich text box; which of them is the post's is decided by what stands around it. */
  editor: '[contenteditable]:not([contenteditable=false]):is([role=textbox], .ql-editor, .ProseMirror)',
  dialog: 'dialog[open], [role=dialog]',
  /** The composer's own frame, where it stands in no dialog (company pages, `/preload/sharebox/`). */
  frame: '.share-creation-state',
  /** Marks that only the post's own editor or its dialog carries. */
  postMark:
    '[componentkey=ShareBox_textEditor], [data-test-modal-id=sharebox], [data-sdui-screen*="sharing.ShareCompose"], .share-creation-state',
  /** Text boxes that are somebody else's: comments, messages, articles, Quill's clipboard. */
  otherEditor:
    '[componentkey^=commentBox], [class*=comments-comment], [class*=msg-form], [data-test-article-editor-content-textbox], .article-editor, .ql-clipboard',
  /** What no post composer holds beside its text: fields, something to submit, a file input, somebody's post. */
  otherForm:
    '[type=submit], input:not([type=hidden], [type=checkbox], [type=radio]), textarea, select, [role=combobox], article, [role=article], [data-urn]',
  /** The picture icon inside the media control; its id outlives labels and classes. */
  mediaIcon: '[data-test-icon^=image-], svg[id^=image-], use[*|href*="#image-"], li-icon[type^=image]',
  control: 'button, [role=button], a',
  /** A post's picture or video, as the composer shows it. A link's card stands in the same container. */
  card: '.share-creation-state__preview-container, [componentkey=ShareBoxpreviewCard]',
  /** A picture or a video from a file: their addresses are never LinkedIn's. */
  ownMedia: 'video, img[src^="blob:"], img[src^="data:image"]',
  /** Hosts of LinkedIn's own shadow roots, which may get them after they came into the page. */
  shadowHost: '#interop-outlet',
} as const;

/** What is needed only once there is a video to hand over. */
export const ATTACHING = {
  /** Where the media editor waits for files. */
  dropZone: '[data-testid=add-media-drop-zone], .media-editor-file-selector__container',
  /** What the media editor shows of a file that it has. */
  staged: '.media-editor-content-preview__container, .media-editor-file-manager__file-preview',
  /** Comes up over the composer while a file is dragged across it. */
  dropCurtain: '.media-modifiers-drag-and-drop__dropzone',
  fileInput: 'input[type=file]',
  /** Where LinkedIn says that it does not take a file. */
  complaint: '[role=alert], .artdeco-inline-feedback--error, .media-editor-file-selector__container-error',
} as const;

/** What the media control is called, where its icon says nothing. English also names it by kind, as in July 2026. */
export const MEDIA_LABEL =
  /^(?:(?:add |ajouter un |adicionar |добавить |إضافة |添加)?(?:m[eéí]dia|медиа|وسائط|媒体)|(?:añadir )?contenido multimedia|medieninhalte|mediendatei hinzufügen|メディア(?:を追加)?|video|photo)$/i;

/** Composers that fill a page of their own, without a dialog. */
export const COMPOSER_ROUTES = ['/sharing/', '/preload/sharebox'] as const;

type Name = keyof typeof SELECTORS | keyof typeof ATTACHING;
/** How often it is found in the page with a composer open, and once the post has its video. */
type Counts = readonly [open: number, taken: number];
interface Sighting {
  /** The month it was last seen at LinkedIn. */
  readonly seen: string;
  /** In `tests/linkedin/pages`, by generation. */
  readonly a: Counts;
  readonly b: Counts;
  readonly c: Counts;
}

export const SIGHTINGS: Readonly<Record<Name, Sighting>> = {
  editor: { seen: '2026-10', a: [2, 2], b: [3, 3], c: [2, 2] },
  dialog: { seen: '2026-10', a: [2, 2], b: [3, 3], c: [2, 2] },
  frame: { seen: '2026-10', a: [1, 1], b: [1, 1], c: [0, 0] },
  postMark: { seen: '2026-10', a: [2, 2], b: [2, 2], c: [2, 2] },
  otherEditor: { seen: '2026-10', a: [1, 1], b: [3, 3], c: [0, 0] },
  otherForm: { seen: '2026-10', a: [0, 0], b: [1, 1], c: [0, 0] },
  mediaIcon: { seen: '2026-10', a: [1, 1], b: [2, 2], c: [1, 0] },
  control: { seen: '2026-10', a: [8, 9], b: [9, 10], c: [8, 8] },
  card: { seen: '2026-10', a: [0, 1], b: [0, 1], c: [0, 1] },
  ownMedia: { seen: '2026-10', a: [0, 1], b: [0, 1], c: [0, 1] },
  shadowHost: { seen: '2026-10', a: [0, 0], b: [1, 1], c: [0, 0] },
  dropZone: { seen: '2026-10', a: [0, 0], b: [0, 0], c: [0, 0] },
  staged: { seen: '2026-09', a: [0, 0], b: [0, 0], c: [0, 0] },
  dropCurtain: { seen: '2026-07', a: [1, 1], b: [1, 1], c: [0, 0] },
  fileInput: { seen: '2026-10', a: [0, 0], b: [1, 1], c: [0, 0] },
  complaint: { seen: '2026-09', a: [0, 0], b: [0, 0], c: [0, 0] },
};
