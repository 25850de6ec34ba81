/** The stand-in agent's editing: a message becomes a timeline, and later ones change it as they ask. */
import { randomInt } from 'node:crypto';
import { cutBeats, titleOf, wordsOf } from './beats.ts';
import { AUDIO, durationOf, type RawDraft, type RawSegment, TEXT, trackOf, VIDEO, withTrack } from './draft.ts';

const CANVAS: Readonly<Record<string, readonly [width: number, height: number]>> = {
  '4:5': [1080, 1350],
  '1:1': [1080, 1080],
  '9:16': [1080, 1920],
  '16:9': [1920, 1080],
};
const TITLE_MS = 3000;
const EXTRA_MS = 2000;
/** LinkedIn takes nothing below. */
const SHORTEST_MS = 3000;
const MUSIC_VOLUME = 0.35;

/** What the agent made of a message: the new timeline, and what it says of it. */
export interface Edited {
  readonly draft: RawDraft;
  readonly says: string;
}

/** The first message of a session makes a timeline; each later one edits it. `footage` is what no draft has shown yet. */
export function editDraft(draft: RawDraft | null, message: string, footage: readonly string[]): Edited {
  if (!draft) return makeDraft(message, footage);
  const edited = changeDraft(draft, message, footage.length > 0);
  if (footage.length === 0) return edited;
  return {
    draft: addFootage(edited.draft, footage),
    says: `${edited.says} ${footage.join(', ')} now closes the video.`,
  };
}

function makeDraft(message: string, footage: readonly string[]): Edited {
  const ratio = /(?<!\d)(4:5|1:1|9:16|16:9)(?!\d)/.exec(message)?.[1] ?? '9:16';
  const [width, height] = CANVAS[ratio] ?? [1080, 1920];
  const words = wordsOf(message);
  const beats = cutBeats(words);
  let at = 0;
  const scenes = beats.map(({ words: title, d }, i) => {
    const source = footage[i];
    const scene: RawSegment = { st: at, d, m: { title, ...(source ? { source } : {}) } };
    at += d;
    return scene;
  });
  const title = titleOf(words);
  const seed = `9007199254740993${randomInt(100, 1000)}`;
  const empty: RawDraft = { t: [], m: { title, width, height, seed } };
  const draft = withTitle(withMusic(withTrack(empty, VIDEO, scenes), 'Lo-fi'), title);
  const seconds = Math.round(at / 100) / 10;
  const says = /\p{Script=Han}/u.test(title)
    ? `视频已生成（${seconds} 秒，${ratio}，${beats.length} 个画面），配有标题和轻音乐。可在时间轴面板预览，或点击“导出”按钮保存。`
    : `Your video is ready: ${seconds} seconds, ${ratio}, ${beats.length} scenes in your own words over quiet Lo-fi music.`;
  return { draft, says };
}

function changeDraft(draft: RawDraft, message: string, mayBeBare: boolean): Edited {
  const words = wordsOf(message);
  if (/\bremove\b.*\bthe title\b|去掉.*标题/i.test(words)) {
    const isAll = /\bmusic\b|配乐/i.test(words);
    const bare = withTrack(draft, TEXT, []);
    return { draft: isAll ? withTrack(bare, AUDIO, []) : bare, says: 'The title is gone.' };
  }
  const title = /\b(?:add (?:a )?title|title)\b\s*:?\s*["“]?([^"”\n]{1,80})/i.exec(words)?.[1]?.trim();
  if (title)
    return { draft: withTitle({ ...draft, m: { ...draft.m, title } }, title), says: `The title now reads "${title}".` };
  if (/\b(?:remove|no|without|drop) (?:the )?music\b|去掉音乐/i.test(words)) {
    return { draft: withTrack(draft, AUDIO, []), says: 'The music is gone.' };
  }
  const music = /\b(?:add|change) (?:the )?music\b(?: to)?\s*:?\s*["“]?([^"”\n]{0,60})/i.exec(words);
  if (music) {
    const name = music[1]?.trim() || 'Lo-fi';
    return { draft: withMusic(draft, name), says: `${name} now plays underneath.` };
  }
  if (/\bshorter\b|短一点/i.test(words)) return shorten(draft);
  if (mayBeBare && !/[\p{L}\p{N}]/u.test(words)) return { draft, says: 'Your files are in.' };
  return addText(draft, words);
}

function withTitle(draft: RawDraft, title: string): RawDraft {
  const others = trackOf(draft, TEXT).filter((segment) => segment.st > 0);
  const d = Math.min(TITLE_MS, durationOf(draft));
  return withTrack(draft, TEXT, [{ st: 0, d, m: { title } }, ...others]);
}

function withMusic(draft: RawDraft, title: string): RawDraft {
  const d = durationOf(draft);
  return withTrack(draft, AUDIO, [{ st: 0, d, vol: MUSIC_VOLUME, m: { title } }]);
}

/** The music lasts as long as the pictures and texts do. */
function fitMusic(draft: RawDraft): RawDraft {
  const [music] = trackOf(draft, AUDIO);
  return music ? withMusic(withTrack(draft, AUDIO, []), music.m.title) : draft;
}

/** The last scene goes; a scene that is left alone lasts as long as LinkedIn asks at the least. */
function shorten(draft: RawDraft): Edited {
  const all = trackOf(draft, VIDEO);
  const kept = all.length > 1 ? all.slice(0, -1) : all;
  const scenes = kept.length > 1 ? kept : kept.map((scene) => ({ ...scene, d: SHORTEST_MS }));
  const end = scenes.reduce((latest, { st, d }) => Math.max(latest, st + d), 0);
  const texts = trackOf(draft, TEXT).filter((segment) => segment.st < end);
  const cut = withTrack(withTrack(draft, VIDEO, scenes), TEXT, texts);
  return { draft: fitMusic(cut), says: `It now lasts ${Math.round(end / 100) / 10} seconds.` };
}

/** Anything else is put on the screen at the end. */
function addText(draft: RawDraft, words: string): Edited {
  const title = cutBeats(words)[0]?.words ?? words;
  const added: RawSegment = { st: durationOf(draft), d: EXTRA_MS, m: { title } };
  const next = withTrack(draft, TEXT, [...trackOf(draft, TEXT), added]);
  return { draft: fitMusic(next), says: `I added "${title}" at the end.` };
}

function addFootage(draft: RawDraft, footage: readonly string[]): RawDraft {
  const start = durationOf(draft);
  const added = footage.map((source, i) => ({ st: start + i * EXTRA_MS, d: EXTRA_MS, m: { title: source, source } }));
  return fitMusic(withTrack(draft, VIDEO, [...trackOf(draft, VIDEO), ...added]));
}
