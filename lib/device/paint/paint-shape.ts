/** Draws what is not text: boxes, rings, signs, pictures. */
import { easeInOut, easeOut, part } from '../draw/ease.ts';
import type { Rect } from '../draw/stage.ts';
import type {
  BoxElement,
  LogoElement,
  MediaElement,
  PortraitElement,
  RingElement,
  SignElement,
} from '../templates/element.ts';
import type { Brush, Canvas2D, Pixels } from './brush.ts';
import { paintLine, prepare } from './paint-text.ts';

const COME_MS = 460;

export function paintBox(brush: Brush, element: BoxElement): void {
  const { context, tones, tone } = brush;
  const come = arrival(brush, element.enter);
  const room = element.enter.how === 'grow' ? grown(element.room, come, brush) : element.room;
  context.globalAlpha = (element.opacity ?? 1) * (element.enter.how === 'grow' ? 1 : come);
  context.fillStyle = tones[element.tone ?? tone][element.fill];
  fillRounded(context, drifted(element, room, brush), element.radius);
  context.globalAlpha = 1;
}

export function paintRing(brush: Brush, { room, fill, thickness, enter }: RingElement): void {
  const { context, tones, tone } = brush;
  context.globalAlpha = arrival(brush, enter);
  context.strokeStyle = tones[tone][fill];
  context.lineWidth = thickness;
  context.beginPath();
  context.arc(room.x + room.width / 2, room.y + room.height / 2, (room.width - thickness) / 2, 0, 2 * Math.PI);
  context.stroke();
  context.globalAlpha = 1;
}

/** Strokes of the signs in a unit square. */
const STROKES = {
  check: [[0.3, 0.52, 0.45, 0.67, 0.72, 0.36]],
  cross: [
    [0.34, 0.34, 0.66, 0.66],
    [0.66, 0.34, 0.34, 0.66],
  ],
} as const;

export function paintSign(brush: Brush, { room, sign, enter }: SignElement): void {
  const { context, tones, tone } = brush;
  const come = arrival(brush, enter);
  const side = room.width * come;
  const [x, y] = [room.x + (room.width - side) / 2, room.y + (room.height - side) / 2];
  context.fillStyle = tones[tone].ink;
  fillRounded(context, { x, y, width: side, height: side }, side / 2);
  context.strokeStyle = tones[tone].ground;
  context.lineWidth = side * 0.09;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  for (const stroke of STROKES[sign]) {
    for (let i = 0; i < stroke.length; i += 2) {
      const to = [x + (stroke[i] ?? 0) * side, y + (stroke[i + 1] ?? 0) * side] as const;
      if (i === 0) context.moveTo(...to);
      else context.lineTo(...to);
    }
  }
  context.stroke();
}

export function paintMedia(brush: Brush, element: MediaElement): void {
  const { assets, atMs, lengthMs } = brush;
  const { media, travel } = element;
  const pixels = media.kind === 'image' ? assets.image(media.fileId) : assets.frame(media.fileId, media.fromMs + atMs);
  const nearer = 1 + travel * easeInOut(part(atMs, -400, lengthMs + 800));
  if (pixels) paintPixels(brush.context, pixels, { room: element.room, radius: element.radius, nearer });
  else paintBox(brush, { ...element, type: 'box', fill: 'shade' });
}

export function paintPortrait(brush: Brush, element: PortraitElement): void {
  const { context, assets, tones, tone } = brush;
  const { room, radius, initials } = element;
  const disc = tones[tone === 'accent' ? 'ground' : 'accent'];
  context.globalAlpha = arrival(brush, element.enter);
  if (assets.portrait) paintPixels(context, assets.portrait, { room, radius, nearer: 1 });
  else {
    context.fillStyle = disc.ground;
    fillRounded(context, room, radius);
    context.fillStyle = disc.ink;
    prepare(brush, initials);
    const [x, y] = [room.x + (room.width - initials.width) / 2, room.y + (room.height - initials.height) / 2];
    for (const line of initials.lines) paintLine(brush, initials, { line, x, y });
  }
  context.globalAlpha = 1;
}

export function paintLogo(brush: Brush, { room, enter }: LogoElement): void {
  const { context, assets } = brush;
  if (!assets.logo) return;
  const { source, width, height } = assets.logo;
  const scale = Math.min(room.width / width, room.height / height);
  context.globalAlpha = arrival(brush, enter);
  const [w, h] = [width * scale, height * scale];
  context.drawImage(source, room.x + (room.width - w) / 2, room.y + (room.height - h) / 2, w, h);
  context.globalAlpha = 1;
}

interface Framing {
  readonly room: Rect;
  readonly radius: number;
  /** 1 fills the room exactly; more goes closer. */
  readonly nearer: number;
}

/** Fills the room with the picture; what has to be cut is cut away from its focal point. */
function paintPixels(
  context: Canvas2D,
  { source, width, height, focus }: Pixels,
  { room, radius, nearer }: Framing,
): void {
  const scale = Math.max(room.width / width, room.height / height) * nearer;
  const [w, h] = [room.width / scale, room.height / scale];
  const x = Math.min(Math.max(0, focus.x * width - w / 2), width - w);
  const y = Math.min(Math.max(0, focus.y * height - h / 2), height - h);
  context.save();
  if (radius > 0) {
    context.beginPath();
    context.roundRect(room.x, room.y, room.width, room.height, radius);
    context.clip();
  }
  context.imageSmoothingQuality = 'medium';
  context.drawImage(source, x, y, w, h, room.x, room.y, room.width, room.height);
  context.restore();
}

function arrival({ atMs }: Brush, { how, atMs: from }: BoxElement['enter']): number {
  return how === 'none' ? 1 : easeOut(part(atMs, from, COME_MS));
}

/** Grows along its longer side, from where reading starts, or from the foot. */
function grown(room: Rect, come: number, { stage }: Brush): Rect {
  if (room.height > room.width) return { ...room, y: room.y + room.height * (1 - come), height: room.height * come };
  const width = room.width * come;
  return { ...room, x: stage.direction === 'ltr' ? room.x : room.x + room.width - width, width };
}

/** Shapes that nobody has to see move a little all the time, so that no picture stands still. */
function drifted({ fill, enter }: BoxElement, room: Rect, { atMs, lengthMs }: Brush): Rect {
  if (fill !== 'shade' || enter.how !== 'none') return room;
  const by = room.width * 0.05 * part(atMs, 0, lengthMs + 500);
  return { x: room.x - by, y: room.y - by, width: room.width + by, height: room.height + by };
}

function fillRounded(context: Canvas2D, { x, y, width, height }: Rect, radius: number): void {
  if (width <= 0 || height <= 0) return;
  context.beginPath();
  context.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
  context.fill();
}
