/** The pictures that the README and the walkthrough show, taken of the workbench as the tests find it. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Desk, Theme } from './desk.ts';

const FOLDER = fileURLToPath(new URL('../../../docs/images/', import.meta.url));

/** What VS Code fades in or out is gone or there after this. */
const SETTLING_MS = 600;

const THEMES: readonly (readonly [string, Theme])[] = [
  ['dark', 'Default Dark Modern'],
  ['light', 'Default Light Modern'],
];

/** Parts of the window that say all there is to say. */
const FRAMES: Readonly<Record<string, { x: number; y: number; width: number; height: number }>> = {
  'new-report': { x: 348, y: 30, width: 932, height: 480 },
  completion: { x: 348, y: 345, width: 932, height: 380 },
  'quick-fix': { x: 348, y: 215, width: 932, height: 460 },
  preview: { x: 348, y: 30, width: 932, height: 748 },
  'import/report': { x: 348, y: 30, width: 932, height: 748 },
  'import/findings': { x: 348, y: 30, width: 932, height: 748 },
  'import/tags': { x: 340, y: 30, width: 940, height: 700 },
  'import/beside': { x: 348, y: 30, width: 932, height: 470 },
  'word-and-back/changes': { x: 348, y: 30, width: 932, height: 748 },
  'import/paste': { x: 348, y: 30, width: 932, height: 360 },
  export: { x: 814, y: 30, width: 466, height: 748 },
};

/** What a picture is of, besides its name. */
interface Shown {
  /** The display language, where it is not English. */
  readonly language?: string;
  /** What is done right before it is taken. */
  readonly before?: () => Promise<void>;
}

/** Takes the picture in a dark and a light theme; only when asked for by `MISSION_REPORT_PICTURES`, for no two runs give the same bytes. */
export async function picture(desk: Desk, name: string, { language, before }: Shown = {}): Promise<void> {
  if (!process.env.MISSION_REPORT_PICTURES) return;
  for (const [brightness, theme] of THEMES) {
    await desk.wear(theme);
    await before?.();
    await setTimeout(SETTLING_MS);
    const clip = FRAMES[name];
    await desk.page.screenshot({
      path: join(FOLDER, `${name}-${brightness}${language === undefined ? '' : `.nls.${language}`}.png`),
      ...(clip ? { clip } : {}),
    });
  }
}
