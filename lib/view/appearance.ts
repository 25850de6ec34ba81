/** How our own pages look and which language they speak, where the user says so. */

export type Theme = 'system' | 'light' | 'dark';
export const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** Every language there is a file of sentences for, by the file's name. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt_BR', 'zh_CN', 'ja', 'ar'] as const;

/** `system`: as the browser's own menus are. */
export type Language = 'system' | (typeof LANGUAGES)[number];
