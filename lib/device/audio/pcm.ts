/** Sound as samples. */

/** Two channels of equal length, left first, samples from -1 to 1. */
export interface Pcm {
  readonly sampleRate: 48000;
  readonly channels: readonly [Float32Array, Float32Array];
}
