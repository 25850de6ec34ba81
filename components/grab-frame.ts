/** One frame of a video as a PNG, in the video's own pixels. */

/** Rejects where the video cannot be shown. The player in sight is left alone: it may be playing. */
export async function grabFrame(address: string, atMs: number): Promise<Blob> {
  const video = document.createElement('video');
  video.muted = true;
  video.preload = 'auto';
  video.src = address;
  await heard(video, 'loadeddata');
  video.currentTime = Math.min(atMs / 1000, Math.max(0, video.duration - 0.05));
  await heard(video, 'seeked');
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  video.removeAttribute('src');
  video.load();
  return canvas.convertToBlob({ type: 'image/png' });
}

function heard(video: HTMLVideoElement, event: string): Promise<void> {
  return new Promise((resolve, reject) => {
    video.addEventListener(event, () => resolve(), { once: true });
    video.addEventListener('error', () => reject(new Error('the video cannot be shown')), { once: true });
  });
}
