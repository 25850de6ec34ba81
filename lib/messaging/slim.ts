/** The same messages as `protocol.ts`, spoken by hand: for the one script that runs on every LinkedIn page and must weigh nothing. */
import { browser } from 'wxt/browser';
import type { Protocol } from './protocol.ts';

type Data<Type extends keyof Protocol> = Parameters<Protocol[Type]>[0];

interface Answered<Type extends keyof Protocol> {
  readonly res?: ReturnType<Protocol[Type]>;
}

/** Asks the background; rejects where it cannot answer. */
export async function askBackground<Type extends keyof Protocol>(
  type: Type,
  data?: Data<Type>,
): Promise<ReturnType<Protocol[Type]>> {
  const message = { id: 0, type, data, timestamp: Date.now() };
  const answer: Answered<Type> | undefined = await browser.runtime.sendMessage(message);
  if (answer?.res === undefined) throw new Error(`${type}: no answer`);
  return answer.res;
}

/** Answers what the background asks in this frame, until the returned function is called. */
export function answerBackground<Type extends keyof Protocol>(
  type: Type,
  act: (data: Data<Type>) => Promise<ReturnType<Protocol[Type]>>,
): () => void {
  const listener = (
    message: { readonly type: string; readonly data: Data<Type> },
    _: unknown,
    answer: (answer: unknown) => void,
  ) => {
    if (message?.type !== type) return false;
    act(message.data).then(
      (res) => answer({ res }),
      () => answer(undefined),
    );
    return true;
  };
  // Once the extension is gone from under the page, `runtime` has no events any more to ask for.
  const { onMessage } = browser.runtime;
  onMessage.addListener(listener);
  return () => onMessage.removeListener(listener);
}
