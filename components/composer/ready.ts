/** The finished video in the panel: how it looks, whether LinkedIn takes it, what goes with it, and what to do next. */
import { i18n } from '#i18n';
import { type Body, button, type PanelCallbacks, row, still } from './body.ts';
import { h } from './dom.ts';
import { drawFitCard } from './fit-card.ts';
import type { PanelView } from './panel-view.ts';

type Ready = Extract<PanelView, { kind: 'ready' }>;

const SAID = { ready: 'composer.ready', 'has-media': 'composer.hasMedia', refused: 'composer.refused' } as const;

export function drawReady(view: Ready, on: PanelCallbacks): Body {
  const words = i18n.t(SAID[view.note]);
  const { player, unload } = drawPlayer(on);
  const fit = view.check ? [drawFitCard(view.check)] : [];
  const failed = view.hasMendFailed ? [h('p', { class: 'failed' }, i18n.t('fit.notMended'))] : [];
  const said = h('p', { class: 'said' }, words);
  const nodes = [said, player, ...fit, ...failed, row(...steps(view, on)), drawBeside(view, on), drawMore(on)];
  return { ...still(view, nodes, words), end: unload };
}

/** The one thing to do next stands first. */
function steps({ note, check, hasMendFailed }: Ready, on: PanelCallbacks): HTMLElement[] {
  const isMendedNext = check !== null && check !== 'unreadable' && check.canMend && !hasMendFailed;
  const isSavedNext = note === 'refused' && !isMendedNext;
  const add = button(isMendedNext || isSavedNext ? 'other' : 'main', i18n.t('composer.addToPost'), on.onAdd);
  const save = button(isSavedNext ? 'main' : 'other', i18n.t('composer.download'), on.onDownload);
  if (isMendedNext) return [button('main', i18n.t('fit.mend'), on.onMend), add, save];
  return isSavedNext ? [save, add] : [add, save];
}

/** What LinkedIn asks for beside the video, where there is some. */
function drawBeside({ hasWords }: Ready, on: PanelCallbacks): HTMLElement {
  const said = h('span', { role: 'status' });
  const say = (words: string) => {
    said.textContent = words;
  };
  const cover = button('link', i18n.t('beside.cover'), on.onCover);
  if (!hasWords) return h('div', { class: 'beside' }, cover);
  const captions = button('link', i18n.t('beside.captions'), on.onCaptions);
  const alt = button('link', i18n.t('beside.copyAlt'), () => {
    on.onCopyAlt().then(
      () => say(i18n.t('beside.copied')),
      () => say(i18n.t('beside.notCopied')),
    );
  });
  return h('div', { class: 'beside' }, captions, cover, alt, said);
}

/** A finished video does not stand in the way of the next one, from the post as it is now. */
export function drawMore(on: PanelCallbacks): HTMLElement {
  return h(
    'div',
    { class: 'beside' },
    button('link', i18n.t('composer.refine'), on.onRefine),
    button('link', i18n.t('composer.again'), on.onAnother),
    button('link', i18n.t('composer.hide'), on.onHide),
  );
}

function drawPlayer(on: PanelCallbacks): { player: HTMLElement; unload: () => void } {
  const player = document.createElement('video');
  player.muted = true;
  player.controls = true;
  player.playsInline = true;
  player.setAttribute('aria-label', i18n.t('composer.player'));
  return { player, unload: on.loadVideo(player) };
}
