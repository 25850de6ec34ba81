/** Width to height, as LinkedIn's feed shows it. */
export type Format = '4:5' | '1:1' | '9:16' | '16:9';
