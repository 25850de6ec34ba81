/** One short look at a tab over DevTools' wire: reads it, presses in it, writes into it. The worker is left alone. */
import { once } from 'node:events';
import { z } from 'zod';

export interface Sight {
  send(method: string, params?: object): Promise<unknown>;
  /** The value of an expression in the page. */
  read<T>(expression: string, shape: z.ZodType<T>): Promise<T>;
  /** True where exactly such a thing is there, closed shadow roots included. */
  has(role: string, name: string): Promise<boolean>;
  /** Presses it with the mouse; false where it is not there. */
  press(role: string, name: string): Promise<boolean>;
  /** Writes as a keyboard does into what has the focus. */
  write(text: string): Promise<void>;
  leave(): void;
}

const reply = z.object({
  id: z.number().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});
const evaluated = z.object({ result: z.object({ value: z.unknown().optional() }) });
const tree = z.object({
  nodes: z.array(z.object({ backendDOMNodeId: z.number().optional(), ignored: z.boolean() })),
});
const rooted = z.object({ root: z.object({ backendNodeId: z.number() }) });
const boxed = z.object({ model: z.object({ content: z.array(z.number()).length(8) }) });
/** A tab that answers nothing for so long is no tab any more. */
const PATIENCE_MS = 20_000;

export async function attach(address: string): Promise<Sight> {
  const socket = new WebSocket(address);
  await once(socket, 'open', { signal: AbortSignal.timeout(PATIENCE_MS) });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = reply.parse(JSON.parse(String(data)));
    const asked = id === undefined ? undefined : waiting.get(id);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result);
  });
  socket.addEventListener('close', () => {
    for (const asked of waiting.values()) asked.reject(new Error('the tab is gone'));
  });
  let last = 0;
  const send = (method: string, params: object = {}) =>
    new Promise<unknown>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      setTimeout(() => reject(new Error(`${method}: no answer`)), PATIENCE_MS).unref();
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  const find = async (role: string, name: string) => {
    const { root } = rooted.parse(await send('DOM.getDocument', { depth: 0 }));
    const asked = { backendNodeId: root.backendNodeId, accessibleName: name, role };
    const { nodes } = tree.parse(await send('Accessibility.queryAXTree', asked));
    return nodes.find(({ ignored }) => !ignored)?.backendDOMNodeId;
  };
  return {
    send,
    async read(expression, shape) {
      const asked = { expression, returnByValue: true, awaitPromise: true, userGesture: true };
      return shape.parse(evaluated.parse(await send('Runtime.evaluate', asked)).result.value);
    },
    has: async (role, name) => (await find(role, name)) !== undefined,
    async press(role, name) {
      const backendNodeId = await find(role, name);
      if (backendNodeId === undefined) return false;
      await send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
      const { content } = boxed.parse(await send('DOM.getBoxModel', { backendNodeId })).model;
      const [left = 0, top = 0, , , right = 0, bottom = 0] = content;
      const at = { x: (left + right) / 2, y: (top + bottom) / 2, button: 'left', clickCount: 1 };
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
      await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
      return true;
    },
    write: async (text) => void (await send('Input.insertText', { text })),
    leave: () => socket.close(),
  };
}
