/** The words of a screen that is not there, in English: its verbs, its parts, and what only looks like them. */

/** What an instruction comes to here. `strip`: nothing, it only goes. */
export type GuiClass = 'export' | 'credits' | 'show-tracks' | 'show-state' | 'offer-edit' | 'strip';

/** What may stand before the verb of an instruction. Narration has a subject of its own there. */
const SOFT = [
  "please|kindly|just|simply|now|then|next|finally|first|otherwise|alternatively|instead|afterwards?|after that|from there|here|also|and|or|so|but|again|optionally|you're welcome to|feel free to|go ahead and|make sure (?:to|you)|be sure to|remember to|try to|don't forget to|all you (?:need to do|have to do) is(?: to)?|you (?:just |only |simply )?(?:need|have) to|to do (?:that|so|this)|at any time|any time|when(?:ever)? (?:you(?:'re| are) )?ready|once (?:you(?:'re| are) )?(?:done|ready|satisfied|happy)|if (?:you like|needed|necessary|you want|you wish|you prefer)|let's|it's time to|time to|your next step is to|the next step is to",
  "you(?:'ll| will)?(?: also| now| then| always| simply| just)? (?:can|may|could|should|must|want to|might want to|might like to|are able to|be able to)(?: also| now| then| always| just| simply| directly| easily| either)*|you(?:'ll| will)(?: also| now)?",
  "(?:i|we)(?:'d| would)? (?:suggest|recommend|advise)(?: that)?(?: you)?(?: to)?",
  '(?:if|when|once|after|whenever) [^,]{1,50}?(?= (?:just |please |simply )*(?:click|tap|press|hit|drag|open the|go to)\\b)',
].join('|');
export const START = new RegExp(`^(?:(?:${SOFT})[ ,:]+)+`, 'i');

/** Verbs by what they do to a screen; base forms alone, for "clicks" and "clicked" tell of a picture. */
const VERBS = {
  gesture: 'double[- ]?click|double[- ]?tap|right[- ]?click|hover|scroll|zoom|pinch|long[- ]?press|swipe',
  press: 'click|tap|press|hit|push|select|choose|pick|toggle|tick|trigger',
  open: 'open(?: up)?|go(?: back| over)? to|head(?: back| over)? to|navigate(?: back)? to|switch(?: back| over)? to|expand|visit|return to|bring up|pull up|access|launch|jump to|hop over to|move (?:on |over )?to|log ?in(?: to)?|sign in(?: to)?',
  look: 'check(?: out)?|see|view|look(?: at| in| for| under| into)?|take a (?:quick )?look (?:at|in|into)|have a look (?:at|in)|find|locate|refer to|review|examine|inspect|verify|confirm|monitor|consult|show|display|manage',
  watch: 'preview|watch|play(?: back)?|scrub|replay|listen(?: to)?',
  drag: 'drag(?:[- ]and[- ]drop)?|drop|move|arrange|rearrange|reorder|pull|slide|resize|stretch|reposition|swap|nudge|snap|shift',
  adjust:
    'adjust|edit|change|tweak|fine-?tune|modify|trim|customi[sz]e|refine|set|crop|split|cut|shorten|lengthen|delete|remove|rename|increase|decrease|lower|raise|turn|style|update|make (?:changes|edits|adjustments)',
  use: 'use|try',
  save: 'export|download|save|render',
  upload: 'upload|attach|add|drop|drag(?:[- ]and[- ]drop)?',
  pay: 'top[- ]?up|recharge|buy|purchase|upgrade',
  window: 'refresh|reload|close|minimi[sz]e|maximi[sz]e|dismiss|keep|leave|enter|exit|stay',
} as const;
export type Verb = keyof typeof VERBS;

const headed = (verbs: string) => new RegExp(`^(?:${verbs})\\b(?!-\\w)(?!')`, 'i');
export const HEADS = Object.fromEntries(Object.entries(VERBS).map(([verb, words]) => [verb, headed(words)]));

export const SCREEN =
  '(?:panels?|tabs?|menus?|side ?bar|inspector|drawer|window|pane|section|dialog|page|screen|library|tool ?bar|editor|work ?space|properties|settings|layers|canvas|drop ?down|assets|media bin|project (?:view|overview)|interface|module|header|top bar)';
export const PREVIEW = '(?:preview|player|viewer|playhead|timeline|playback|monitor)';
export const EXPORT = '(?:export|download|render)(?:ing)?';
export const UPLOAD = '(?:attach(?:ment)?s?|paper ?clip|upload(?:er|s)?|plus(?: sign| icon| button)?)';
export const ACCOUNT =
  '(?:accounts?|billing|credits?|balance|dashboard|subscription|wallet|usage|pricing|avatar|profile|plans?|quota|top[- ]?up|recharge|invoices?)';
/** Words of the picture that an account shares its name with. */
const NO_ACCOUNT =
  /\b(?:(?:end|opening|closing|rolling|film|photo|title)[- ]credits|credits? (?:roll|scene|sequence|at the (?:end|start)|line|card)|(?:white|colou?r|sound|audio|work-life|visual) balance|balance (?:of|between)|linkedin (?:profile|account|page)|dashboard (?:scene|shot|footage|clip|animation)|floor plan)\b/i;
export const EDITS =
  '(?:re-?generate|re-?do|re-?try|generate(?: again)?|replace|split|trim|crop|cut|delete|duplicate|remove|apply|edit|add|swap|rotate|flip|shuffle|remix|enhance|auto[- ]?\\w+|re-?write|re-?create|re-?make|try again|reverse|mute|unmute|speed|stabili[sz]e|new version|restyle|change|insert)';
export const PURPOSE_EDITS =
  /\b(?:to|and) (?:trim|crop|split|cut|adjust|change|edit|replace|resize|move|reorder|rearrange|restyle|fine-?tune|tweak|modify|rename|delete|remove|shorten|lengthen|extend|swap|lower|raise|reduce|increase|mute|reposition|customi[sz]e|rotate|reframe|recolou?r|try again|regenerate)\b/i;
export const THING =
  '(?:clips?|titles?|text(?: box)?|tracks?|layers?|segments?|images?|photos?|pictures?|logo|captions?|subtitles?|music|bgm|audio|scenes?|sliders?|handles?|edges?|elements?|stickers?|overlays?|transitions?|headshot|footage|video|it|them|font|volume|opacity|duration|colou?rs?|playhead|ends?|corners?|box|object|media|item|files?)';
export const TOOL =
  /\b(?:handles?|sliders?|tools?|color wheel|colour wheel|controls?|brush|drop ?down|picker|knob|toggle|scissors|ripple edit|magnet|mouse|cursor)\b/i;
export const CONTROL =
  /\b(?:button|icon|link|option|check ?box|switch|toggle|arrow|dots|gear|cog|logo|handle|corner|tab|menu|label|cross|hamburger|magnifier|sign|bar|control|thumbnail|item|key|shortcut)s?\b/i;
const KEYS =
  /\b(?:ctrl|cmd|command|control|shift|alt|option|esc|escape|enter|return|backspace|space(?: ?bar)?|arrow keys?|f\d{1,2}|hot ?keys?|keyboard|short ?cuts?|(?:mouse|scroll) ?wheel|trackpad)\b(?! (?:of|to the)\b)|⌘/i;
const LETTER_KEY = /\b[Pp]ress(?:ing)? (?:the )?["'“]?[A-Z]["'”]?(?: key)?(?=\s|$|[.,])/;
export const FULL_SCREEN = /\bfull[- ]?screen\b/i;
export const PLACE = `(?:in|on|at|from|via|with|using|through|inside|within|under|by|over|across|onto|into|along)`;
/** A label as one sees it on a screen: in quotes, or with a capital. */
export const LABEL =
  /^(?:on )?(?:the |your |a |an )?(?:\w+ )?(?:["'“‘【「[][^"'”’】」\]]{1,30}["'”’】」\]]|[A-Z][\w+]*)/;

const word = (words: string) => new RegExp(`\\b${words}\\b`, 'i');
export const has = (words: string, text: string) => word(words).test(text);

/** Ends an instruction where a condition or another time begins: what follows names no part of the screen. */
export const CONDITION = /\s(?:if|once|when|whenever|before|after|until|unless|because|since|while|as soon as)\s.*$/i;

/** Words that look like an imperative, and name something of the picture. */
export const NO_IMPERATIVE =
  /^(?:click[- ](?:track|clack|through|rate|bait|sounds?|sfx|effects?|noise|beat)|tap (?:water|dance|shoes|into)|press (?:conference|release|kit|coverage|play on an?)|push (?:in\b|past|through|back on|notification)|open (?:rates?|source|office|air|with|on|your (?:mind|heart|eyes)|the (?:doors?|window to|box|book|gift))|drop (?:the beat|out|shadow)|drag (?:race|queens?|show)|hit (?:song|single|show|series|tune)|pull quote|cut[- ]?(?:away|out|scene)|open (?:captions?|mic|plan|sea|sky|road|field)|move (?:fast|forward|on from|mountains|over)|pick me up|play on words|watch (?:face|strap|party|time)|view (?:of|from|over)|preview (?:of|version)|save (?:the date|time|money|lives)|check (?:mark|list)|slide (?:in|show|deck|\d)|set (?:in|against)|cut (?:to|from)\b|zoom (?:in|out) on|scroll of|find (?:your (?:voice|way|why|path|people|tribe|passion|focus|place|next)|the courage|out)\b)/i;
export const IS_THE_TITLE =
  /\b(?:is|was|are|becomes?) (?:now |still )?(?:the|your|my|our|a|an) (?:new |main |opening |closing |final )?(?:title|line|hook|caption|headline|theme|slogan|tagline|call|text|name|song|track|message|key|first|last)\b/i;

/** "Slide transition applied", "Export complete", "Select footage was used": told, not asked for. */
export const DONE =
  /^(?:(?!(?:the|your|a|an|it|any|this|that|on|to|what|and|then)\b)[\w"'-]+ ){1,4}?(?:added|applied|replaced|removed|inserted|trimmed|placed|synced|adjusted|updated|changed|generated|created|rendered|muted|shortened|included|complete|completed|done|finished|ready|started|failed|in progress|successful)\b(?! to)/i;
export const TOLD =
  /^(?:(?!\b(?:what|how|that|which|where|if|who|it|everything|anything)\b)[^,])*?\b(?:was|were|has been|have been)\b/i;

export function isExport({ rest, about }: { readonly rest: string; readonly about: string }): boolean {
  const named = new RegExp(`\\b${EXPORT}\\b(?! (?:settings|format|company|team|industry|business|figures))`, 'i');
  // The button that "generates" names the export only as what comes later.
  return named.test(about) && !new RegExp(`^\\w+ (?:on )?(?:the )?["'“‘]?${EDITS}\\b`, 'i').test(rest);
}

export function isKey(rest: string): boolean {
  return KEYS.test(rest) || LETTER_KEY.test(rest);
}

export function isUpload(object: string): boolean {
  const target = object.split(/\sto\s/)[0] ?? '';
  return (
    has(UPLOAD, object) ||
    /\+/.test(target) ||
    /\b(?:add|browse|choose)[ -]?(?:files?|media|photos?|footage)\b/i.test(target)
  );
}

export function isAccount(text: string): boolean {
  return has(ACCOUNT, text) && !NO_ACCOUNT.test(text);
}
