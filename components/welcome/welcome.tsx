/** What one sees first, once: three ways in, who makes the videos, and what goes where. Read in less than a minute. */
import { i18n } from '#i18n';
import type { Engine } from '../../lib/view/model.ts';
import { MadeBy } from '../chat/made-by.tsx';
import controls from '../controls/controls.module.css';
import { usePressed } from '../pressed.ts';
import { Mark } from './mark.tsx';
import { ComposerPicture, MenuPicture, ToolbarPicture } from './pictures.tsx';
import styles from './welcome.module.css';

export interface WelcomeActions {
  readonly chooseEngine: (engine: Engine) => void;
  readonly openLinkedin: () => void;
  readonly openChat: () => void;
  readonly openOptions: () => void;
}

interface Props {
  readonly engine: Engine;
  readonly actions: WelcomeActions;
}

const WAYS = [
  { title: 'welcome.composerTitle', more: 'welcome.composerMore', Picture: ComposerPicture },
  { title: 'welcome.toolbarTitle', more: 'welcome.toolbarMore', Picture: ToolbarPicture },
  { title: 'welcome.menuTitle', more: 'welcome.menuMore', Picture: MenuPicture },
] as const;

const GOES = [
  { title: 'welcome.read', more: 'welcome.readMore' },
  { title: 'welcome.sent', more: { cloud: 'welcome.sentCloud', device: 'welcome.sentDevice' } },
  { title: 'welcome.kept', more: 'welcome.keptMore' },
  { title: 'welcome.never', more: 'welcome.neverMore' },
] as const;

export function Welcome({ engine, actions }: Props) {
  const [shown, press] = usePressed(engine);
  const choose = (next: Engine) => {
    press(next);
    actions.chooseEngine(next);
  };
  return (
    <main className={styles['welcome']}>
      <header>
        <Mark />
        <h1>{i18n.t('welcome.title')}</h1>
        <p>{i18n.t('welcome.lead')}</p>
        <div className={controls['row']}>
          <button type="button" className={controls['main']} onClick={actions.openLinkedin}>
            {i18n.t('welcome.toLinkedin')}
          </button>
          <button type="button" className={controls['other']} onClick={actions.openChat}>
            {i18n.t('welcome.toChat')}
          </button>
          <button type="button" className={controls['other']} onClick={actions.openOptions}>
            {i18n.t('welcome.toOptions')}
          </button>
        </div>
      </header>
      <section aria-label={i18n.t('welcome.ways')}>
        <ol className={styles['ways']}>
          {WAYS.map(({ title, more, Picture }) => (
            <li key={title}>
              <Picture />
              <h2>{i18n.t(title)}</h2>
              <p>{i18n.t(more)}</p>
            </li>
          ))}
        </ol>
      </section>
      <div className={styles['columns']}>
        <section className={styles['who']}>
          <h2>{i18n.t('welcome.who')}</h2>
          <MadeBy engine={engine} onChoose={choose} />
          <p>{i18n.t('welcome.whoMore')}</p>
        </section>
        <section>
          <h2>{i18n.t('welcome.privacy')}</h2>
          <dl className={styles['goes']}>
            {GOES.map(({ title, more }) => (
              <div key={title}>
                <dt>{i18n.t(title)}</dt>
                <dd>{i18n.t(typeof more === 'string' ? more : more[shown])}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </main>
  );
}
