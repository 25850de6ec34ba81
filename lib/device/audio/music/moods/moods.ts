/** All moods by their names. */
import type { Mood } from '../../../../view/storyboard.ts';
import type { MoodPlan } from '../mood-plan.ts';
import { bright } from './bright.ts';
import { calm } from './calm.ts';
import { drive } from './drive.ts';
import { focus } from './focus.ts';
import { pulse } from './pulse.ts';
import { warm } from './warm.ts';

export const MOODS: Readonly<Record<Mood, MoodPlan>> = { calm, bright, drive, warm, focus, pulse };
