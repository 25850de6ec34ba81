/** The welcome page: opened once, when the extension is new here. */
import { browser } from 'wxt/browser';
import { openTab } from './windows.ts';

/** Call in the worker's first turn. */
export function welcomeOnce(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openTab('/welcome.html');
  });
}
