/** A page that takes our button out of its own toolbar, as LinkedIn's does whenever it draws it anew. */

/**
 * Runs in the page. How long it took until the button was back, in ms, once for each time; Infinity where there were two.
 */
export async function wipe(times: number): Promise<number[]> {
  const host = document.querySelector('#interop-outlet')?.shadowRoot ?? document;
  const tools = host.querySelector('.tools');
  if (!tools) return [];
  const isOurs = (node: Element) => node.className === '' && node.matches('span, li:not(:has(button))');
  const gaps: number[] = [];
  for (let i = 0; i < times; i++) {
    for (const node of [...tools.children].filter(isOurs)) node.remove();
    const began = performance.now();
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        const count = [...tools.children].filter(isOurs).length;
        if (count === 0) return;
        observer.disconnect();
        gaps.push(count === 1 ? performance.now() - began : Number.POSITIVE_INFINITY);
        resolve();
      });
      observer.observe(tools, { childList: true });
    });
  }
  return gaps;
}
