/** What the first press brings: the panel, the video's way into the post. Stands on what the button's script has found. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { NEW_SITTING } from '../../components/composer/panel-view.ts';
import { createPostKeeper } from '../../lib/linkedin/post-keeper.ts';
import { answerBackground } from '../../lib/messaging/slim.ts';
import { createActions } from './actions.ts';
import { createConnection } from './connection.ts';
import { createDelivery } from './delivery.ts';
import { createDesk } from './desk.ts';
import { createScreen } from './screen.ts';

export default defineUnlistedScript(() => {
  const door = globalThis.videoMakerDoor;
  if (!door) return;
  const keeper = createPostKeeper(door.roots);
  const desk = createDesk(() => screen.draw());
  const delivery = createDelivery(desk, door.roots, keeper);
  const actions = createActions(desk, delivery, keeper);
  const screen = createScreen(desk, actions, door);
  const connection = createConnection(desk, { delivery, press: actions.onPress, onGone: door.expire });

  const look: Parameters<typeof door.take>[0]['look'] = (composers) => {
    if (composers.length > 0) connection.open();
    else connection.close();
    desk.set(composers.length > 0 ? { composers } : { composers, snapshot: null, chosen: null, sitting: NEW_SITTING });
    void keeper.look(desk.composer());
  };
  const isMine = door.take({
    look,
    press: connection.press,
    attach: delivery.attach,
    end() {
      connection.close();
      if (desk.state().sitting.isOpen) desk.sit({ isOutdated: true });
      else screen.clear();
    },
  });
  if (!isMine) return;
  answerBackground('post-start', async () => {
    const hasPost = desk.post() !== '';
    if (hasPost) actions.onStart('');
    return { hasPost };
  });
  look(door.composers());
});
