/** What stands in the panel for each view. */
import { i18n } from '#i18n';
import type { Engine, Failure } from '../../lib/view/model.ts';
import { isElsewhere, wordsOf } from '../failure-words.ts';
import { type Body, button, type PanelCallbacks, row, still } from './body.ts';
import { h } from './dom.ts';
import type { PanelView } from './panel-view.ts';
import { drawMore, drawReady } from './ready.ts';
import { drawMending, drawSteps, drawWorking } from './working.ts';

/** @param outdated what is said once the extension was updated under the page. */
export function drawBody(view: PanelView, on: PanelCallbacks, outdated: string): Body {
  switch (view.kind) {
    case 'notice':
      return drawNotice(view.engine, on);
    case 'ask':
      return still(view, drawAsk(on), i18n.t('composer.ask'));
    case 'working':
      return drawWorking(
        view,
        button('other', i18n.t('composer.cancel'), on.onCancel),
        button('other', i18n.t('engine.makeHere'), on.onMakeHere),
      );
    case 'mending':
      return drawMending(view, button('other', i18n.t('composer.cancel'), on.onMendDrop));
    case 'ready':
      return drawReady(view, on);
    case 'attached':
      return drawAttached(view, on);
    case 'failed':
      return still(view, drawFailed(view, on), wordsOf(view.failure).sentence);
    case 'outdated':
      return still(view, [h('p', { class: 'said' }, outdated)], outdated);
    default:
      return view satisfies never;
  }
}

/** Its sentences follow the choice; the choice itself stays in place, and with it the focus. */
function drawNotice(first: Engine, on: PanelCallbacks): Body {
  const privacy = h('p', { class: 'said' });
  const cost = h('p');
  const tell = (engine: Engine) => {
    privacy.textContent = i18n.t(engine === 'device' ? 'composer.noticeHere' : 'composer.notice');
    cost.textContent = i18n.t(engine === 'device' ? 'composer.noticeCostHere' : 'composer.noticeCost');
  };
  tell(first);
  const start = button('main', i18n.t('composer.start'), () => on.onStart(''));
  const hide = button('link', i18n.t('composer.hide'), on.onHide);
  return {
    nodes: [privacy, drawMadeBy(first, on.onEngine), cost, row(start, hide)],
    says: '',
    update(next) {
      if (next.kind !== 'notice') return false;
      tell(next.engine);
      return true;
    },
    end() {},
  };
}

const ENGINES = [
  { id: 'cloud', name: 'engine.cloud', line: 'engine.cloudLine' },
  { id: 'device', name: 'engine.device', line: 'engine.deviceLine' },
] as const;

function drawMadeBy(engine: Engine, choose: (engine: Engine) => void): HTMLElement {
  const choices = ENGINES.map(({ id, name, line }) => {
    const isChosen = id === engine;
    const radio = h('input', {
      type: 'radio',
      name: 'engine',
      checked: isChosen,
      'aria-label': i18n.t(name),
      change: () => choose(id),
    });
    return h('label', {}, radio, h('span', {}, i18n.t(name)), h('small', {}, i18n.t(line)));
  });
  return h('fieldset', {}, h('legend', {}, i18n.t('engine.madeBy')), ...choices);
}

function drawAsk(on: PanelCallbacks): Node[] {
  const words = document.createElement('textarea');
  words.setAttribute('aria-label', i18n.t('composer.ask'));
  words.dir = 'auto';
  const start = button('main', i18n.t('composer.start'), () => on.onStart(words.value));
  const hide = button('link', i18n.t('composer.hide'), on.onHide);
  return [h('p', { class: 'said' }, i18n.t('composer.ask')), words, row(start, hide)];
}

function drawAttached(view: Extract<PanelView, { kind: 'attached' }>, on: PanelCallbacks): Body {
  const words = i18n.t(view.inEditor ? 'composer.inEditor' : 'composer.attached');
  const download = button('other', i18n.t('composer.download'), on.onDownload);
  const again = button('other', i18n.t('composer.again'), on.onAnother);
  const hide = button('link', i18n.t('composer.hide'), on.onHide);
  const said = h('p', { class: 'said' }, words);
  return still(view, [drawSteps(4), said, ...drawWords(view.words, on), row(download, again, hide)], words);
}

function drawWords(words: 'none' | 'offered' | 'coming', on: PanelCallbacks): HTMLElement[] {
  if (words === 'none') return [];
  if (words === 'coming') return [h('p', {}, i18n.t('composer.writing'))];
  return [row(button('main', i18n.t('composer.write'), on.onWrite))];
}

function drawFailed({ failure, isHelpedHere }: Extract<PanelView, { kind: 'failed' }>, on: PanelCallbacks): Node[] {
  const { sentence, next } = wordsOf(failure);
  const step = next === null ? [] : [drawStep(failure, next, on)];
  const here = isHelpedHere
    ? [button(step.length > 0 ? 'other' : 'main', i18n.t('engine.makeHere'), on.onMakeHere)]
    : [];
  return [h('p', { class: 'failed' }, sentence), row(...step, ...here), drawMore(on)];
}

/** Whoever has been to NemoVideo and back wants to go on from here: the same button tries again. */
function drawStep(failure: Failure, label: string, on: PanelCallbacks): HTMLElement {
  const step = button('main', label, () => {
    on.onNextStep(failure);
    if (!isElsewhere(failure)) return;
    const again: Failure = { ...failure, next: 'retry' };
    step.replaceWith(button('main', wordsOf(again).next ?? label, () => on.onNextStep(again)));
  });
  return step;
}
