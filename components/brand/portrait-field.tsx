/** The headshot, and the point in it that stays in sight however it is cut. */
import { UserRound } from 'lucide-react';
import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react';
import { i18n } from '#i18n';
import type { Brand } from '../../lib/view/brand.ts';
import { useFileAddress } from '../use-file-address.ts';
import type { BrandActions } from './actions.ts';
import styles from './brand.module.css';
import { PictureButtons } from './picture-buttons.tsx';

/** Faces are a little above the middle. */
const FIRST_POINT = { x: 0.5, y: 0.4 } as const;
const KEY_STEP = 0.02;
const KEYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-KEY_STEP, 0],
  ArrowRight: [KEY_STEP, 0],
  ArrowUp: [0, -KEY_STEP],
  ArrowDown: [0, KEY_STEP],
};

type Portrait = NonNullable<Brand['portrait']>;

interface Props {
  readonly portrait: Brand['portrait'];
  readonly actions: BrandActions;
  /** Shows it without keeping it. */
  readonly onTry: (edit: Pick<Brand, 'portrait'>) => void;
  readonly onSave: (edit: Pick<Brand, 'portrait'>) => void;
}

export function PortraitField({ portrait, actions, onTry, onSave }: Props) {
  const address = useFileAddress(portrait?.fileId ?? null, actions.readFile);
  return (
    <div className={styles['picture']}>
      <h3>{i18n.t('brand.portrait')}</h3>
      {portrait && address ? (
        <FocalPoint portrait={portrait} address={address} onTry={onTry} onSave={onSave} />
      ) : (
        <div className={styles['empty']}>
          <UserRound size={20} strokeWidth={1.5} aria-hidden />
        </div>
      )}
      {portrait && <p className={styles['hint']}>{i18n.t('brand.focalHint')}</p>}
      <PictureButtons
        use="portrait"
        label={i18n.t('brand.portrait')}
        hasPicture={portrait !== null}
        keepPicture={actions.keepPicture}
        onChoose={(fileId) => onSave({ portrait: { fileId, ...FIRST_POINT } })}
        onRemove={() => onSave({ portrait: null })}
      />
    </div>
  );
}

interface FocalProps extends Pick<Props, 'onTry' | 'onSave'> {
  readonly portrait: Portrait;
  readonly address: string;
}

function FocalPoint({ portrait, address, onTry, onSave }: FocalProps) {
  const percent = { x: Math.round(portrait.x * 100), y: Math.round(portrait.y * 100) };
  const place: CSSProperties = { left: `${percent.x}%`, top: `${percent.y}%` };
  const point = (event: PointerEvent<HTMLDivElement>) => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    else if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.getBoundingClientRect();
    const at = { x: within((event.clientX - box.left) / box.width), y: within((event.clientY - box.top) / box.height) };
    const moved = { portrait: { ...portrait, ...at } };
    if (event.type === 'pointerup') onSave(moved);
    else onTry(moved);
  };
  const press = (event: KeyboardEvent) => {
    const step = KEYS[event.key];
    if (!step) return;
    event.preventDefault();
    onSave({ portrait: { ...portrait, x: within(portrait.x + step[0]), y: within(portrait.y + step[1]) } });
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles['focal']}
      aria-label={i18n.t('brand.focalPoint')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent.x}
      aria-valuetext={i18n.t('brand.focalAt', [String(percent.x), String(percent.y)])}
      onPointerDown={point}
      onPointerMove={point}
      onPointerUp={point}
      onKeyDown={press}
    >
      <img src={address} alt="" draggable={false} />
      <i style={place} />
    </div>
  );
}

function within(part: number): number {
  return Math.min(1, Math.max(0, Math.round(part * 1000) / 1000));
}
