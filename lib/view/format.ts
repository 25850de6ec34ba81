/** Width to height, as LinkedIn's feed shows it. */
export type Format = '4:5' | '1:1' | '9:16' | '16:9';

/** How long a video may be at most, in seconds. */
export type Length = 15 | 30 | 60;

/** LinkedIn's feed is left within a minute. */
export const LONGEST: Length = 60;
