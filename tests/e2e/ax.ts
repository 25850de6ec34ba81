/** Finds and presses things by their place in the accessibility tree, closed shadow roots included, as a screen reader would. */
import type { CDPSession, Page } from 'playwright-core';
import { until } from './until.ts';

export interface AxName {
  readonly role: string;
  readonly name: string;
}

/** One page's accessibility tree. */
export interface Ax {
  /** Waits until exactly one such thing is there and presses it with the mouse, so many times in quick succession. */
  press(what: AxName, times?: number): Promise<void>;
  /** Presses the nth of several by itself, whatever covers it. */
  pressNth(what: AxName, nth: number): Promise<void>;
  waitFor(what: AxName, timeoutMs?: number): Promise<void>;
  count(what: AxName): Promise<number>;
}

interface AxNode {
  readonly backendDOMNodeId?: number;
  readonly ignored: boolean;
}

export async function openAx(page: Page): Promise<Ax> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  await session.send('DOM.enable');
  const ax: Ax = {
    count: async (what) => (await query(session, what)).length,
    async waitFor(what, timeoutMs = 20_000) {
      await until(`${what.role} "${what.name}"`, () => ax.count(what), { timeoutMs });
    },
    async press(what, clickCount = 1) {
      await ax.waitFor(what);
      const [node] = await query(session, what);
      const point = await centreOf(session, node?.backendDOMNodeId ?? 0);
      await page.mouse.click(point.x, point.y, { clickCount });
    },
    async pressNth(what, nth) {
      const nodes = await until(what.name, () => query(session, what), { holds: (found) => found.length > nth });
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: nodes[nth]?.backendDOMNodeId ?? 0 });
      const functionDeclaration = 'function () { this.click(); }';
      await session.send('Runtime.callFunctionOn', { objectId: object.objectId ?? '', functionDeclaration });
    },
  };
  return ax;
}

async function query(session: CDPSession, { role, name }: AxName): Promise<AxNode[]> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodes } = await session.send('Accessibility.queryAXTree', {
    backendNodeId: root.backendNodeId,
    accessibleName: name,
    role,
  });
  return nodes.filter((node) => !node.ignored);
}

async function centreOf(session: CDPSession, backendNodeId: number): Promise<{ x: number; y: number }> {
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
