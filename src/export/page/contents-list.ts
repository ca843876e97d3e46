/** Whether a report has a list of its contents on paper. */
import { objectsIn, stringsIn } from '../../report/map-values.ts';
import type { Page } from './page.ts';

/** So many pages are found through without a list of what is on them. */
export const PAGES_WITH_CONTENTS = 6;

/** Room that is taken, in letters: more than stand on these pages however small the print, fewer than any leave out. */
const FEWEST = 8_000;
const LIKELY = 20_000;
const MOST = 36_000;
const A_PICTURE = 1_500;
/** A character of Chinese has the width of two letters and says what several do. */
const MORE_THAN_A_LETTER = 2;

/**
 * Whether there surely is a list, as the length of the text tells, or surely none; undefined where the pages must be
 * counted, which takes longer than making them.
 */
export function surelyHasContents(page: Page): boolean | undefined {
  const room = roomOf(page);
  if (room < FEWEST) return false;
  return room > MOST ? true : undefined;
}

/** Whether there likely is one, so that it is worth counting the pages with it first. */
export function likelyHasContents(page: Page): boolean {
  return roomOf(page) > LIKELY;
}

function roomOf({ chapters }: Page): number {
  let room = 0;
  for (const text of stringsIn(chapters)) {
    room += text.length + MORE_THAN_A_LETTER * (text.match(HAN)?.length ?? 0);
  }
  for (const { type } of objectsIn(chapters)) if (type === 'image') room += A_PICTURE;
  return room;
}

const HAN = /\p{Script=Han}/gu;
