/** Instructions without an imperative: "Clicking Export will ...", "by dragging its edge", "can be previewed in the timeline". */
import { FULL_SCREEN, type GuiClass, isExport, PLACE, PREVIEW, SCREEN } from './gui-words.ts';

/** The class of a clause; `lead` is the aim that a clause before it named. */
export type Reader = (clause: string, lead: string) => GuiClass | null;

/** "Clicking Export will save it", "one click on Export": the act is the sentence's subject. */
export function readNamedAct(rest: string, read: Reader): GuiClass | null {
  const subject =
    /^(double[- ]?click|right[- ]?click|click|tap|press|hit|drag|open|select|choos|preview|hover|us)(?:t?p?ing) (.{2,60}?) (?:will|lets?|allows?|takes?|opens?|saves?|starts?|gives?|downloads?|shows?|does|is all)\b/i.exec(
      rest,
    );
  const once =
    /^(?:(?:all it takes is|with|it only takes) )?(?:a|one|just a|a single|a simple|one simple) (click|tap) on (.{2,60})$/i.exec(
      rest,
    );
  const [, verb, object] = subject ?? once ?? [];
  if (!verb || !object) return null;
  return read(`${{ choos: 'choose', us: 'use' }[verb.toLowerCase()] ?? verb} ${object}`, '');
}

/** "by double-clicking the preview", "by dragging its edge": the act stands in the middle. */
export function readGerund(rest: string, read: Reader): GuiClass | null {
  const act =
    /\bby (double[- ]?click|right[- ]?click|hover|press|scroll|pinch|zoom|click|tap|drag|pull|drop|mov|us|adjust|select|choos|open|go)(?:ing|g?ing|ping|ging) (.*)$/i.exec(
      rest,
    );
  if (!act || !isToUser(rest)) return null;
  const [, verb = '', object = ''] = act;
  if (/^(?:double|right|hover|scroll|pinch|zoom)/i.test(verb) || FULL_SCREEN.test(rest)) return 'strip';
  if (/^(?:drag|pull|drop|mov|adjust)/i.test(verb)) return 'offer-edit';
  const base = { choos: 'choose', us: 'use', go: 'go' }[verb.toLowerCase()] ?? verb;
  return read(`${base} ${object}`, rest.slice(0, act.index));
}

/** What tells the user how, and not what the one in the picture does. */
function isToUser(rest: string): boolean {
  return !/\b(?:shows?|tells?|learns?|wins?|starts?|opens|ends|begins)\b/i.test(rest.split(/\bby\b/i)[0] ?? '');
}

const CAN_BE = (acts: string) =>
  `\\b(?:can|may|could) (?:also |now |then |always )?be (?:easily |quickly |directly )?(?:${acts})\\b.{0,30}\\b${PLACE} `;
const STATEMENTS: readonly (readonly [GuiClass, RegExp])[] = [
  ['export', /^(?:the |an? )?["'“‘]?(?:export|download)["'”’]? (?:button|icon|option|menu|panel|link)\b/i],
  [
    'export',
    new RegExp(
      `${CAN_BE('exported|downloaded|saved|rendered')}.*(?:button|menu|panel|corner|tool ?bar|icon|export|clicking|tab|page)`,
      'i',
    ),
  ],
  [
    'export',
    /^["'“‘]?Export["'”’]? (?:is|can be found|sits|lives|appears)\b.*\b(?:corner|menu|top|right|left|tool ?bar|under|tab)\b/,
  ],
  [
    'show-tracks',
    /^(?:for (?:you|preview|review) )?(?:in|on) (?:the|your) (?:\w+ )?(?:timeline|preview|player)(?: panel| window| player| pane)?$/i,
  ],
  [
    'show-state',
    /^(?:for (?:you|review) )?(?:in|on|under) (?:the|your) (?:[A-Z]\w+ ){1,2}(?:panel|tab|menu|library|section|drawer|sidebar|inspector)$/,
  ],
  [
    'credits',
    /^(?:your |the )?(?:[\w-]+ )?(?:credits?|balance|usage)\b.*\b(?:is|are) (?:shown|displayed|listed|visible|available) .*\b(?:corner|menu|page|dashboard|account|top|settings|billing)\b/i,
  ],
  ['credits', new RegExp(`(?:credits?|balance|usage).*${CAN_BE('checked|seen|viewed|found|tracked')}`, 'i')],
  [
    'show-tracks',
    new RegExp(
      `${CAN_BE('previewed|viewed|watched|seen|played(?: back)?|checked|reviewed')}(?:the |your )?(?:[\\w-]+ ){0,3}${PREVIEW}\\b`,
      'i',
    ),
  ],
  [
    'offer-edit',
    new RegExp(
      `${CAN_BE('adjusted|edited|changed|moved|trimmed|modified|tweaked|reordered|rearranged|customi[sz]ed|resized|fine-tuned|replaced|removed|deleted')}(?:the |your |dragging)?(?:[\\w-]+ ){0,3}(?:${SCREEN}|timeline|slider|handles?|dragging|clicking|\\w*)\\b`,
      'i',
    ),
  ],
  [
    'show-state',
    new RegExp(
      `${CAN_BE('viewed|seen|found|checked|reviewed|inspected')}(?:the |your )?(?:[\\w-]+ ){0,3}${SCREEN}\\b`,
      'i',
    ),
  ],
  [
    'show-state',
    new RegExp(`^(?:it |them |the \\w+ |your (?:\\w+ ){1,2})(?:in|on|under) the (?:[\\w-]+ ){0,2}${SCREEN}\\b`, 'i'),
  ],
];

export function readStatement(rest: string, about: string): GuiClass | null {
  const found = STATEMENTS.find(([, form]) => form.test(rest))?.[0] ?? null;
  return found === 'show-tracks' && isExport({ rest, about }) ? 'export' : found;
}
