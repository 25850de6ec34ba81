/** How much one message may say, in UTF-16 units as JavaScript counts them. */

export const MESSAGE_ROOM = 20_000;

/** What is written and not sent is kept up to here: whoever pasted too much is to find it again, and shorten it. */
export const UNSENT_ROOM = 1_000_000;
