/** Lists of abbreviations, as organizations and abbreviations. */
import { ID } from '../../lexicon/generated/terminals.ts';
import type { Row } from '../document.ts';
import type { Group } from '../groups.ts';
import type { MissionPart } from '../mission-entry.ts';
import type { Part } from '../part.ts';
import { columnsOf } from '../table-columns.ts';
import { joined } from './cells.ts';
import type { Chapter, ReportContext } from './chapter.ts';

/** A short form, and what it stands for. */
interface Acronym {
  readonly short: string;
  readonly long: string;
}

/** The chapter of a list of abbreviations; its lines stay as comments beside what was read out of them. */
export function acronyms(context: ReportContext): Chapter {
  return {
    entriesOf(group) {
      if (group.kind === 'table') return tableOfAcronyms(group.table.rows, context);
      const text = lineOf(group);
      const read = text === undefined ? undefined : readAcronym(text);
      return read && text !== undefined ? [...declare(read, context), { comment: text }] : undefined;
    },
  };
}

/** True for a table of two columns that pairs short forms with long ones. */
export function isTableOfAcronyms([header, ...rows]: readonly Row[], part: Part): boolean {
  const columns = columnsOf(header);
  if (columns.includes('short') && columns.includes('long')) return true;
  const all = header && part.kind === 'acronyms' ? [header, ...rows] : [];
  return all.length > 1 && all.every(({ cells }) => cells.length === 2 && isShort(cells[0] ?? ''));
}

/** The table as declarations, each above the words of its row. */
export function tableOfAcronyms(rows: readonly Row[], context: ReportContext): readonly MissionPart[] {
  const columns = columnsOf(rows[0]);
  const [short, long] = [
    Math.max(0, columns.indexOf('short')),
    columns.indexOf('long') < 0 ? 1 : columns.indexOf('long'),
  ];
  return rows.flatMap(({ cells }, at) => {
    const read = { short: (cells[short] ?? '').trim(), long: (cells[long] ?? '').trim() };
    const isHead = at === 0 && columns.includes('long');
    const declared = !isHead && isShort(read.short) && read.long !== '' ? declare(read, context) : [];
    return [...declared, { comment: joined(cells) }];
  });
}

function declare({ short, long }: Acronym, { organizations, ids }: ReportContext): readonly MissionPart[] {
  return organizations.declare(short, long, ids);
}

function lineOf(group: Group): string | undefined {
  if (group.kind === 'item') return group.below.length === 0 ? group.item.text : undefined;
  return group.kind === 'paragraph' ? group.text : undefined;
}

function readAcronym(line: string): Acronym | undefined {
  const [, short = '', long = ''] =
    /^[*_]{0,2}(\S{2,14}?)[*_]{0,2}(?:\s*[:=\t\uFF1A]\s*|\s+[–—-]\s+|\s{2,})[*_]{0,2}\s*(\S.+)$/u.exec(
      line.trim(),
    ) ?? [];
  return isShort(short) && long.split(/\s+/).length < 16
    ? { short, long: long.replace(/[.;]$/, '') }
    : undefined;
}

const WHOLE_ID = new RegExp(`^${ID.source}$`);

function isShort(text: string): boolean {
  return (
    /\p{Lu}.*\p{Lu}|^\p{Lu}\p{L}{0,3}$/u.test(text) &&
    text.length < 15 &&
    WHOLE_ID.test(text.replace(/[/.&]/g, ''))
  );
}
