/** Waiting, where the world asks for it. The worker is kept awake by whoever waits. */
export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
