/** The prompts of the user's own that the chat offers before the first words. */

export const MOST_PROMPTS = 8;

/** The longest that one may be, in characters. */
export const PROMPT_ROOM = 2000;
