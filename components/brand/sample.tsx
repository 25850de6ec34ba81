/** One card of a video with this brand, drawn by the templates themselves. */
import { useEffect, useRef } from 'react';
import type { Brand } from '../../lib/view/brand.ts';
import type { BrandTools } from './actions.ts';
import styles from './brand.module.css';

interface Props {
  readonly brand: Brand;
  readonly tools: BrandTools | null;
  readonly card: 'first' | 'last';
  readonly label: string;
}

export function Sample({ brand, tools, card, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) void tools?.drawSample(canvas.current, brand, card);
  }, [brand, tools, card]);
  return <canvas ref={canvas} className={styles['card']} width={432} height={540} role="img" aria-label={label} />;
}
