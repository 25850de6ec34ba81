/** Two players that show the same moment. */

/** Further apart than this, in seconds, one sees it. */
const APART = 0.1;

/** From now on `second` plays, stands and seeks as `first` does, until the returned function is called. */
export function follow(first: HTMLVideoElement, second: HTMLVideoElement): () => void {
  const match = () => {
    second.playbackRate = first.playbackRate;
    const wanted = Math.min(first.currentTime, Number.isNaN(second.duration) ? 0 : second.duration);
    if (Math.abs(second.currentTime - wanted) > APART) second.currentTime = wanted;
    // At its own end the shorter one stands.
    if (first.paused || wanted >= second.duration) second.pause();
    else if (second.paused) second.play().catch(() => {});
  };
  const ended = new AbortController();
  const { signal } = ended;
  for (const event of ['play', 'pause', 'seeking', 'seeked', 'timeupdate', 'ratechange', 'loadedmetadata']) {
    first.addEventListener(event, match, { signal });
  }
  second.addEventListener('loadedmetadata', match, { signal });
  match();
  return () => ended.abort();
}
