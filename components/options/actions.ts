/** What the options can ask for; the page decides how. */
import type { Language, Theme } from '../../lib/view/appearance.ts';
import type { ArchiveContents, ImportScope, KeptData, Outcome } from '../../lib/view/library.ts';
import type { Engine } from '../../lib/view/model.ts';
import type { BrandActions } from '../brand/actions.ts';

/** One of the browser's shortcuts for us; `keys` is empty where the user took them away. */
export interface Shortcut {
  readonly name: 'open';
  readonly keys: string;
}

export interface SettingsEdit {
  readonly showButton?: boolean;
  readonly autoAdd?: boolean;
  readonly engine?: Engine;
  readonly theme?: Theme;
  readonly language?: Language;
  readonly prompts?: readonly string[] | null;
}

export interface DataActions {
  readonly measure: () => Promise<Outcome<KeptData>>;
  readonly removeAll: () => Promise<Outcome>;
  readonly exportAll: () => Promise<Outcome<{ blob: Blob; name: string }>>;
  readonly lookInto: (file: Blob) => Promise<Outcome<ArchiveContents>>;
  readonly importFrom: (file: Blob, scope: ImportScope) => Promise<Outcome<{ added: number }>>;
  readonly openHistory: () => void;
}

export interface HelpActions {
  readonly readDiagnostics: () => Promise<Outcome<{ text: string }>>;
  readonly openWelcome: () => void;
}

/** Those that resolve with false were not taken. */
export interface OptionsActions {
  readonly save: (edit: SettingsEdit) => Promise<boolean>;
  readonly saveToken: (token: string) => Promise<boolean>;
  /** The browser asks the user, or forgets that they said yes. */
  readonly notify: (isOn: boolean) => void;
  readonly changeShortcuts: () => void;
  readonly brand: BrandActions;
  readonly data: DataActions;
  readonly help: HelpActions;
}
