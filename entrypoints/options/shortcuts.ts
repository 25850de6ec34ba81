/** The keys that the browser keeps for us: read here, changed in the browser's own settings. */
import { browser } from 'wxt/browser';
import type { Shortcut } from '../../components/options/actions.ts';

export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands
    .filter(({ name }) => name === '_execute_action')
    .map(({ shortcut }) => ({ name: 'open', keys: shortcut ?? '' }));
}

export function changeShortcuts(): void {
  // Firefox has a way to open them; Chrome has an address.
  const { commands } = browser;
  if ('openShortcutSettings' in commands && typeof commands.openShortcutSettings === 'function') {
    commands.openShortcutSettings();
  } else {
    void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  }
}
