/** An English clause -> what it tells the user to do on a screen, if it does. */
import { readGerund, readNamedAct, readStatement } from './gui-statements.ts';
import {
  ACCOUNT,
  CONDITION,
  CONTROL,
  DONE,
  EDITS,
  EXPORT,
  FULL_SCREEN,
  type GuiClass,
  HEADS,
  has,
  IS_THE_TITLE,
  isAccount,
  isExport,
  isKey,
  isUpload,
  LABEL,
  NO_IMPERATIVE,
  PLACE,
  PREVIEW,
  PURPOSE_EDITS,
  SCREEN,
  START,
  THING,
  TOLD,
  TOOL,
  UPLOAD,
  type Verb,
} from './gui-words.ts';

/** What is told to the user in one go is short. */
const LONGEST = 300;

/** The class of an English clause that tells the user what to do on a screen; null where it tells of the video. */
export function readEnglish(clause: string, lead: string): GuiClass | null {
  if (clause.length > LONGEST) return null;
  const isNegated = /^(?:please )?(?:don't|do not|never|avoid|without)\b/i.test(clause);
  const rest = clause.replace(START, '').replace(/^(?:don't|do not|never) /i, '');
  if ([NO_IMPERATIVE, IS_THE_TITLE, DONE, TOLD].some((form) => form.test(rest))) return null;
  if (isNegated)
    return has('(?:close|refresh|reload|leave|exit)', rest) && has('(?:page|tab|window|browser)', rest)
      ? 'strip'
      : null;
  const aim = rest.replace(CONDITION, '');
  const said: Said = { rest: aim, about: `${aim} ${lead}`, verb: verbOf(aim) };
  return said.verb
    ? READERS[said.verb](said)
    : (readNamedAct(aim, readEnglish) ?? readGerund(aim, readEnglish) ?? readStatement(aim, said.about));
}

interface Said {
  /** From the verb on, without its conditions. */
  readonly rest: string;
  /** The same, with what a clause before it named as the aim. */
  readonly about: string;
  readonly verb: Verb | null;
}

function verbOf(rest: string): Verb | null {
  const order: readonly Verb[] = [
    'gesture',
    'press',
    'watch',
    'drag',
    'adjust',
    'use',
    'save',
    'upload',
    'pay',
    'window',
    'open',
    'look',
  ];
  const fits = order.filter((verb) => HEADS[verb]?.test(rest));
  // "Move on to the Assets tab" is a way, "upload" may be "drop".
  return fits.includes('open') ? 'open' : (fits[0] ?? null);
}

function objectOf({ rest, verb }: Said): string {
  return verb ? rest.replace(HEADS[verb] ?? /^/, '').trim() : rest;
}

const READERS: Readonly<Record<Verb, (said: Said) => GuiClass | null>> = {
  gesture: (said) => (isExport(said) ? 'export' : 'strip'),
  press: readPress,
  open: readWay,
  look: readWay,
  watch: readWatch,
  drag: readDrag,
  adjust: readAdjust,
  use: readUse,
  save: readSave,
  upload: (said) =>
    has('(?:button|panel|icon|area|side ?bar|tab|box|zone|menu|attachment|dialog)', said.rest) ? 'strip' : null,
  pay: (said) => (has(ACCOUNT, said.about) || has(SCREEN, said.rest) ? 'credits' : null),
  window: readWindow,
};

function readPress(said: Said): GuiClass | null {
  const { rest, about } = said;
  const object = objectOf(said);
  const isSure = /^(?:click|tap)\b/i.test(rest);
  const isOnScreen =
    isSure || LABEL.test(object) || CONTROL.test(object) || isKey(rest) || has(SCREEN, object) || has(PREVIEW, object);
  if (!object || (!isOnScreen && !/^play\b/i.test(object) && !has(THING, object))) return null;
  if (isExport(said) || /^(?:on )?(?:the )?["'“‘]?save (?:video|file|mp4|as|to)\b/i.test(object)) return 'export';
  if (isKey(rest) && !has('preview', about))
    return PURPOSE_EDITS.test(rest) && /delete|backspace/i.test(rest) ? 'offer-edit' : 'strip';
  if (FULL_SCREEN.test(rest)) return 'strip';
  if (isUpload(object)) return 'strip';
  if (isAccount(about)) return 'credits';
  const label = object.replace(/^(?:on )?(?:the |a |an )?["'“‘]?/i, '');
  if (
    new RegExp(`^(?:\\w+ )?${EDITS}\\b`, 'i').test(label) &&
    !/^add(?:ing)? (?:files?|photos?|footage|media)\b/i.test(label)
  )
    return 'offer-edit';
  const target = object.split(/\sto\s/)[0] ?? '';
  if (has(`(?:play|${PREVIEW})`, target) && !(has(THING, target) && PURPOSE_EDITS.test(rest))) return 'show-tracks';
  if (has(SCREEN, target) || /\bto (?:open|view|see|show|access|bring up|expand) /i.test(rest)) return 'show-state';
  if (PURPOSE_EDITS.test(about)) return 'offer-edit';
  if (has(PREVIEW, about)) return 'show-tracks';
  // "Choose a title you like" asks, and presses nothing.
  return isSure || LABEL.test(object) || CONTROL.test(object) ? 'strip' : null;
}

function readWay(said: Said): GuiClass | null {
  const { rest, about, verb } = said;
  const object = objectOf(said);
  const place = object.split(/\s(?:to|for|so)\s/)[0] ?? '';
  if (FULL_SCREEN.test(object)) return 'strip';
  if (
    /\b(?:export|download|render)\b/i.test(verb === 'open' ? rest : place) &&
    (verb === 'open' || /\b(?:button|icon|option|menu|link|tab|page|panel)\b/i.test(place))
  )
    return 'export';
  if (has(UPLOAD, place) && has(`(?:button|icon|panel|area|box|dialog|tab|menu|${SCREEN})`, place)) return 'strip';
  if (isAccount(about) && (verb === 'open' || isAccount(place)) && isOnAccount(place, rest)) return 'credits';
  if (has(PREVIEW, place) && !/\btimeline (?:of|for)\b|\bpreview of\b/i.test(place)) return 'show-tracks';
  if (/\b(?:discussion|scene|shot)\b/i.test(place)) return null;
  if (isScreen(place, verb)) return 'show-state';
  return null;
}

/** "Check the credits" may mean those at the end of a film; with a page, a menu or what is left it does not. */
function isOnAccount(place: string, rest: string): boolean {
  if (!/^(?:the )?(?:plan|plans|profile)$/i.test(place.trim())) return true;
  return has('(?:page|menu|settings|account|subscription)', rest);
}

function isScreen(place: string, verb: Verb | null): boolean {
  if (!has(SCREEN, place)) return false;
  if (verb !== 'look') return true;
  // "Check the page" is about the page; "find it in the panel" leads there.
  return new RegExp(`(?:^|\\b(?:the|your|in|on|at|from|under|this) )(?:[\\w'-]+ ){0,3}${SCREEN}\\b`, 'i').test(place);
}

function readWatch(said: Said): GuiClass | null {
  const { rest } = said;
  const object = objectOf(said);
  if (isKey(rest) || FULL_SCREEN.test(rest)) return 'strip';
  if (new RegExp(`\\b${PLACE} (?:the |your |our )?(?:[\\w-]+ ){0,3}${PREVIEW}\\b`, 'i').test(rest))
    return 'show-tracks';
  if (/^scrub\b/i.test(rest)) return 'show-tracks';
  if (new RegExp(`^(?:the |your )?(?:[\\w-]+ )?${PREVIEW}\\b(?! of)`, 'i').test(object)) return 'show-tracks';
  if (/^preview\b/i.test(rest) && /^(?:it|this|them|everything|the|your|how|all)\b/i.test(object)) return 'show-tracks';
  if (/^(?:play it (?:back|from (?:there|here))|preview$)/i.test(rest)) return 'show-tracks';
  return new RegExp(`\\b${PLACE} (?:the |your )(?:[\\w-]+ ){0,3}${SCREEN}\\b`, 'i').test(rest) ? 'show-tracks' : null;
}

function readDrag(said: Said): GuiClass | null {
  const { rest } = said;
  const object = objectOf(said);
  if (!object) return null;
  if (
    has(UPLOAD, rest) ||
    /\b(?:files?|footage|photos?|headshot|logo|media|images?|assets?|clips?|it|them|video)\b.*\b(?:here|into (?:the )?(?:chat|conversation|box|window))\b/i.test(
      rest,
    )
  )
    return /\bhere\b/i.test(rest) && /timeline|track|canvas/i.test(rest) ? 'offer-edit' : 'strip';
  if (/\b(?:playhead|scrubber|needle)\b/i.test(object)) return 'show-tracks';
  const isDrag =
    /^drag\b/i.test(rest) &&
    (has(THING, object) ||
      has(SCREEN, object) ||
      has(PREVIEW, object) ||
      CONTROL.test(object) ||
      LABEL.test(object) ||
      /\bto\b|here|around|the/i.test(object));
  const isPlaced = new RegExp(
    `\\b(?:${PLACE}|to) .*(?:timeline|track|canvas|editor|slot|lane|panel|preview|frame|stage)`,
    'i',
  ).test(object);
  const isHandled = new RegExp(
    `^(?:the |your |its |any |each |all |both |this |that )?(?:[\\w'-]+ ){0,4}${THING}\\b`,
    'i',
  ).test(object);
  return isDrag || isPlaced || isHandled || /\bdragging\b/i.test(rest) ? 'offer-edit' : null;
}

function readAdjust({ rest }: Said): GuiClass | null {
  const place = new RegExp(
    `\\b(?:in|on|from|using|with|via|through|inside|within|under|by) (?:the |your |its |our )?(?:[\\w-]+ ){0,3}(?:${SCREEN}|timeline|slider|handles?|sliders|color wheel|drop ?down|tools?|controls?|dragging|clicking|tapping|preview)\\b`,
    'i',
  );
  if (place.test(rest)) return 'offer-edit';
  return /^(?:adjust|edit|change|tweak|modify|set|turn|increase|decrease|lower|raise) .{0,40}\b(?:sliders?|handles?|settings|knobs?|drop ?down|panel|inspector)\b/i.test(
    rest,
  ) || /\bmanually\b/i.test(rest)
    ? 'offer-edit'
    : null;
}

function readUse(said: Said): GuiClass | null {
  const { rest, about } = said;
  const object = objectOf(said);
  if (isExport(said) && (CONTROL.test(rest) || has(SCREEN, rest))) return 'export';
  if (isKey(rest) || /\bmouse\b/i.test(object) || FULL_SCREEN.test(rest)) return 'strip';
  if (has(UPLOAD, object)) return 'strip';
  const target = object.split(/\s(?:to|for)\s/)[0] ?? '';
  if (has(PREVIEW, target) && !PURPOSE_EDITS.test(about)) return 'show-tracks';
  if (isAccount(about) && has(SCREEN, target)) return 'credits';
  if (TOOL.test(target) || ((has(SCREEN, target) || CONTROL.test(target)) && PURPOSE_EDITS.test(about)))
    return 'offer-edit';
  if (has(SCREEN, target)) return 'show-state';
  return CONTROL.test(target) && /\b(?:button|icon)\b/i.test(target) ? 'strip' : null;
}

function readSave(said: Said): GuiClass | null {
  const { rest } = said;
  const object = objectOf(said);
  if (/\bup to\b/i.test(rest)) return null;
  const isFile =
    /^(?:it|this|them|(?:the|your|this) (?:[\w-]+ ){0,3}(?:video|clip|file|mp4|intro|result|cut|draft|reel|movie|recap|version|project|work))\b/i.test(
      object,
    );
  const isShown = new RegExp(
    `\\b(?:button|menu|panel|corner|tab|tool ?bar|top|right|left|icon|dialog|${EXPORT} (?:menu|button|panel|page))\\b`,
    'i',
  ).test(rest);
  return (isFile || isShown || /^(?:now|here|as mp4)?$/i.test(object)) && !/^$/.test(rest)
    ? object || isShown
      ? 'export'
      : null
    : null;
}

function readWindow({ rest }: Said): GuiClass | null {
  if (FULL_SCREEN.test(rest)) return 'strip';
  const isWindow = /\b(?:page|browser|tab|window|panel|dialog|pop-?up|modal|editor|menu|app|screen|player)\b/i.test(
    rest,
  );
  if (/^(?:keep|leave|stay)\b/i.test(rest))
    return isWindow && /\b(?:open|on this|here|tab)\b/i.test(rest) ? 'strip' : null;
  return isWindow ? 'strip' : null;
}
