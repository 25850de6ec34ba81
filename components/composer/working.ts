/** The view of work in progress: four steps that tick off, one bar, the time so far and the time left. */
import { i18n } from '#i18n';
import { factsLine } from '../facts-line.ts';
import { minutes, timeLeft } from '../time-left.ts';
import { type Body, row } from './body.ts';
import { h, icon, TICK } from './dom.ts';
import type { PanelView, Step } from './panel-view.ts';

type Working = Extract<PanelView, { kind: 'working' }>;

const STEPS = ['composer.stepRead', 'composer.stepBuild', 'composer.stepExport', 'composer.stepAdd'] as const;
const NOTES = ['composer.leaveNote', 'composer.buildingNote', 'composer.leaveNote', 'composer.addingNote'] as const;
const SAYS = ['composer.stepRead', 'composer.saysWorking', 'composer.saysExport', 'composer.stepAdd'] as const;

/** It is drawn anew for each step and each trouble, and updated within one: the bar never runs backwards. */
export function drawWorking(first: Working, cancel: HTMLElement, makeHere: HTMLElement): Body {
  let view = first;
  const steps = drawSteps(view.step);
  const bar = drawBar();
  const time = h('p', { class: 'time' });
  const note = h('p', {}, noteOf(view));
  const tell = () => {
    bar.show(view.progress);
    time.textContent = timeWords(view);
  };
  tell();
  const timer = setInterval(tell, 1000);
  // Handing over a file takes seconds and cannot be taken back half-way.
  const rest = view.step === 3 ? [] : [row(...(view.trouble === 'lost' ? [makeHere] : []), cancel)];
  return {
    nodes: [steps, bar.node, time, note, ...rest],
    says: view.trouble ? noteOf(view) : i18n.t(SAYS[view.step]),
    update(next) {
      if (next.kind !== 'working' || next.step !== view.step || next.trouble !== view.trouble) return false;
      view = { ...next, since: Math.min(next.since, view.since), progress: later(view.progress, next.progress) };
      tell();
      return true;
    },
    end: () => clearInterval(timer),
  };
}

function noteOf({ engine, step, trouble }: Working): string {
  if (trouble === 'busy') return i18n.t('composer.busyNote');
  if (trouble === 'lost') return i18n.t('composer.lostNote');
  return i18n.t(engine === 'device' && step === 1 ? 'composer.buildingHere' : NOTES[step]);
}

/** The bar alone: one thing is being done to a video that is there. */
export function drawMending(first: Extract<PanelView, { kind: 'mending' }>, cancel: HTMLElement): Body {
  const bar = drawBar();
  let done = first.progress;
  bar.show(done);
  const words = i18n.t('fit.mending');
  return {
    nodes: [h('p', { class: 'said' }, words), bar.node, row(cancel)],
    says: words,
    update(next) {
      if (next.kind !== 'mending') return false;
      done = Math.max(done, next.progress);
      bar.show(done);
      return true;
    },
    end() {},
  };
}

/** The four steps, those before `current` ticked off; 4 ticks all. */
export function drawSteps(current: Step | 4): HTMLElement {
  const items = STEPS.map((key, i) => {
    const state = i < current ? 'done' : i === current ? 'now' : 'next';
    const now = state === 'now' ? { 'aria-current': 'step' } : {};
    return h('li', { 'data-state': state, ...now }, h('span', { class: 'mark' }, icon(...TICK)), i18n.t(key));
  });
  return h('ol', {}, ...items);
}

function drawBar(): { node: HTMLElement; show(progress: number | null): void } {
  const fill = h('i');
  const range = { 'aria-valuemin': '0', 'aria-valuemax': '100' };
  const node = h(
    'div',
    { class: 'bar', role: 'progressbar', 'aria-label': i18n.t('composer.progress'), ...range },
    fill,
  );
  return {
    node,
    show(progress) {
      node.toggleAttribute('data-unknown', progress === null);
      fill.style.transform = progress === null ? '' : `scaleX(${Math.max(0.02, progress)})`;
      if (progress === null) node.removeAttribute('aria-valuenow');
      else node.setAttribute('aria-valuenow', String(Math.round(progress * 100)));
    },
  };
}

function later(before: number | null, now: number | null): number | null {
  return before === null ? now : Math.max(before, now ?? 0);
}

function timeWords({ since, progress }: Working): string {
  const soFar = i18n.t('composer.soFar', [minutes(Math.max(0, Date.now() - since))]);
  return factsLine([soFar, timeLeft(since, progress)]);
}
