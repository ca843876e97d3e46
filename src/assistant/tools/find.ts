/** Entries by their words, and by what they are about, whom they ask and how they stand. */
import * as z from 'zod';
import { STATUSES } from '../../domain/scales.ts';
import type { RegisterFilter } from '../../export/register/filter.ts';
import type { FollowedRecord } from '../../export/register/record.ts';
import { flat } from '../../lexicon/flat.ts';
import { assistantText } from '../../messages/assistant.ts';
import { codeOf, isNumbered } from '../../report/code-of.ts';
import { entriesOf } from '../../report/find-entry.ts';
import { plainBlocks, plainText } from '../../report/plain-text.ts';
import type { Report } from '../../report/report.ts';
import { cachedOn } from '../../syntax/object-cache.ts';
import type { Library, Shelf } from '../library.ts';
import { NoAnswer } from '../no-answer.ts';
import { type Tool, tool } from '../tool.ts';

const MOST = 50;
/** So many characters are told of each; `read` gives all. */
const LONGEST = 400;

interface Hit {
  readonly report: string;
  readonly entry: string;
  readonly code?: string;
  readonly kind: string;
  readonly title: string;
  /** The words as they are looked for. */
  readonly words: string;
  readonly text: string;
}

export function findTool(): Tool {
  const shape = {
    words: z.string().optional().describe(assistantText('takes.words')),
    pillar: z.string().optional().describe(assistantText('takes.pillar')),
    addressee: z.string().optional().describe(assistantText('takes.addressee')),
    status: z.enum(STATUSES).optional().describe(assistantText('takes.status')),
  };
  return tool('find', assistantText('tool.find'), shape, async ({ words = '', ...given }, library) => {
    const wanted = flat(words).split(/\s+/).filter(Boolean);
    const { pillar, addressee, status } = given;
    const filter: RegisterFilter = {
      ...(pillar !== undefined && { pillar }),
      ...(addressee !== undefined && { addressee }),
      ...(status !== undefined && { status }),
    };
    const isFiltered = Object.keys(filter).length > 0;
    if (wanted.length === 0 && !isFiltered) throw new NoAnswer(assistantText('no.search'));
    const shelf = await library.open();
    const followed = isFiltered ? recordsFor(filter, shelf, library) : undefined;
    const hits = shelf.reports
      .flatMap(({ report }) => hitsIn(report))
      .filter(hit => !followed || followed.has(`${hit.report} ${hit.code}`))
      .filter(hit => wanted.every(word => hit.words.includes(word)));
    return {
      found: hits.length,
      entries: hits.slice(0, MOST).map(({ words: _, ...hit }) => hit),
      ...(hits.length > MOST && { more: assistantText('find.more', { most: MOST }) }),
    };
  });
}

function recordsFor(filter: RegisterFilter, { registers }: Shelf, { today }: Library): ReadonlySet<string> {
  // A finding asks nobody, and is never over.
  const isOfAll = filter.addressee === undefined && filter.status === undefined;
  const records: readonly FollowedRecord[] = [
    ...(isOfAll ? registers.on(today, 'findings', filter) : []),
    ...registers.on(today, 'recommendations', filter),
  ];
  return new Set(records.map(({ mission, code }) => `${mission} ${code}`));
}

const hitsIn = cachedOn((report: Report): readonly Hit[] =>
  [...entriesOf(report)].map(([kind, entry]) => {
    const { id, number, title, inlines, blocks } = entry;
    const text = [plainText(inlines), plainBlocks(blocks)].filter(Boolean).join('\n');
    const code = isNumbered(kind) && number !== undefined ? codeOf(kind, number) : undefined;
    return {
      report: report.mission.id,
      entry: id === undefined ? (code ?? kind) : `${report.mission.id}.${id}`,
      ...(code !== undefined && { code }),
      kind,
      title,
      text: text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text,
      words: flat(`${id ?? ''}\n${text}`),
    };
  }),
);
