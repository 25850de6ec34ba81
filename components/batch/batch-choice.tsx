/** Several files before the first words: one video from all of them, or a video from each. */
import { i18n } from '#i18n';
import chat from '../chat/chat.module.css';

interface Props {
  readonly isEach: boolean;
  readonly onChoose: (isEach: boolean) => void;
}

export function BatchChoice({ isEach, onChoose }: Props) {
  return (
    <fieldset className={chat['formats']}>
      <legend>{i18n.t('batch.make')}</legend>
      <label>
        <input type="radio" name="batch" checked={!isEach} onChange={() => onChoose(false)} />
        {i18n.t('batch.one')}
      </label>
      <label>
        <input type="radio" name="batch" checked={isEach} onChange={() => onChoose(true)} />
        {i18n.t('batch.each')}
      </label>
    </fieldset>
  );
}
