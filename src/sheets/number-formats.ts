/** What the number formats of a workbook make of its figures: dates, shares of a hundred, or figures. */
import { childAt, childrenOf, type XmlElement } from '../word/xml.ts';

export type FigureLook = 'figure' | 'day' | 'month' | 'percent';

/** Formats that every program knows by their number. */
const DAYS = new Set([14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const MONTHS = new Set([17]);
const PERCENTS = new Set([9, 10]);

/** The look of each style of cell, by its number. */
export function looksOf(styles: XmlElement | undefined): readonly FigureLook[] {
  return formatsOf(styles).map(({ id, code }) => {
    if (code !== undefined) return lookOf(code);
    return DAYS.has(id) ? 'day' : MONTHS.has(id) ? 'month' : PERCENTS.has(id) ? 'percent' : 'figure';
  });
}

/** The figure of each style, `#`, with the words that its format shows beside it: `# EUR`; undefined where it shows none. */
export function unitsOf(styles: XmlElement | undefined): readonly (string | undefined)[] {
  return formatsOf(styles).map(({ code = '' }) => {
    const [positive = ''] = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    const shown = positive
      .replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]|\[[^\]]*\]/g, '$1')
      .replace(/[_*]./g, '')
      .replace(/general(?=(?:[^"]*"[^"]*")*[^"]*$)/i, '#')
      .replace(/"([^"]*)"|\\(.)/g, '$1$2')
      .replace(/[#0?][#0?,. ]*/, '\u0000')
      .replace(/[#0?,]/g, '');
    const [before = '', after = ''] = shown.split('\u0000').map(each => each.trim());
    return /[\p{L}\p{Sc}]/u.test(before + after) && lookOf(code) === 'figure'
      ? `${before} # ${after}`.trim()
      : undefined;
  });
}

function formatsOf(
  styles: XmlElement | undefined,
): readonly { readonly id: number; readonly code: string | undefined }[] {
  const codes = new Map(
    childrenOf(childAt(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes.get('numFmtId')),
      attributes.get('formatCode') ?? '',
    ]),
  );
  return childrenOf(childAt(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = Number(attributes.get('numFmtId') ?? 0);
    return { id, code: codes.get(id) };
  });
}

/** What a format written by hand shows: letters in quotation marks, brackets or behind a backslash stand for themselves. */
function lookOf(code: string): FigureLook {
  const [positive = ''] = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '').split(';');
  if (/^general$/i.test(positive)) return 'figure';
  if (/[yd]/i.test(positive)) return /d/i.test(positive) ? 'day' : 'month';
  return positive.includes('%') ? 'percent' : 'figure';
}

const DAY = 86_400_000;

/** The day that a figure stands for, `YYYY-MM-DD`; undefined for one that stands for none. */
export function dayOfSerial(serial: number, startsIn1904: boolean): string | undefined {
  if (!(serial >= 1) || serial > 2_958_465) return undefined;
  const days = Math.floor(serial);
  // Programs count a 29 February 1900 that never was.
  const shift = startsIn1904 ? 1462 : days < 60 ? 1 : 0;
  return new Date(Date.UTC(1899, 11, 30) + (days + shift) * DAY).toISOString().slice(0, 10);
}
