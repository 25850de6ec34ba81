/** Shuts the file chooser from inside the page's own world, for the input that is in no document and sends no click through it. */

/**
 * Runs in LinkedIn's page, so it stands alone: it may use nothing from outside itself. For `forMs` milliseconds, presses
 * that a script makes on a file input outside the document open nothing; then everything is as the page had it.
 */
export function shutChooser(forMs: number): void {
  const prototype = HTMLInputElement.prototype;
  const names = ['click', 'showPicker'] as const;
  const own = names.map((name) => Object.getOwnPropertyDescriptor(prototype, name));
  const originals = { click: prototype.click, showPicker: prototype.showPicker };
  for (const name of names) {
    const value = {
      [name](this: HTMLInputElement): void {
        if (this.type !== 'file' || this.isConnected) Reflect.apply(originals[name], this, []);
      },
    }[name];
    Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
  }
  setTimeout(() => {
    for (const [i, name] of names.entries()) {
      const descriptor = own[i];
      if (descriptor) Object.defineProperty(prototype, name, descriptor);
      else Reflect.deleteProperty(prototype, name);
    }
  }, forMs);
}
