/** The language of reports: all of it on one screen, or one of its words or rules. */
import * as z from 'zod';
import { helpFor, helpForEntry, type WordHelp } from '../../editor/word-help.ts';
import { ATTRIBUTES } from '../../lexicon/attributes.ts';
import { ENTRY_WORDS, VALUE_WORDS } from '../../lexicon/generated/words.ts';
import { entryWord } from '../../lexicon/words.ts';
import { assistantText } from '../../messages/assistant.ts';
import { shortened } from '../../messages/lists.ts';
import { RULES } from '../../rules/index.ts';
import { nearest } from '../../rules/nearest.ts';
import { summaryOf } from '../../rules/rule.ts';
import type { Library } from '../library.ts';
import { NoAnswer } from '../no-answer.ts';
import { type Answer, type Tool, tool } from '../tool.ts';

export function languageTool(): Tool {
  const shape = { word: z.string().optional().describe(assistantText('takes.word')) };
  return tool('language', assistantText('tool.language'), shape, async ({ word }, library) => {
    if (word === undefined) return { page: await library.pages('cheat-sheet') };
    const help = helpWith(word);
    if (help) return { word, ...help };
    const rule = RULES.find(({ code }) => code === word);
    if (rule) return await ruleTold(rule, library);
    const values = Object.values(VALUE_WORDS).flat();
    const known = [
      ...Object.keys(ENTRY_WORDS),
      ...Object.keys(ATTRIBUTES),
      ...values,
      ...RULES.map(each => each.code),
    ];
    const [near] = nearest(word, known, 1);
    throw new NoAnswer(
      near === undefined
        ? assistantText('no.word', { word: shortened(word) })
        : assistantText('no.word-near', { word: shortened(word), near }),
    );
  });
}

function helpWith(word: string): WordHelp | undefined {
  const entry = entryWord(word);
  return entry === undefined ? helpFor(word) : helpForEntry(entry);
}

async function ruleTold(
  { code, severity, from }: (typeof RULES)[number],
  { pages }: Library,
): Promise<Answer> {
  const manual = await pages('manual');
  const start = manual.indexOf(`\n## ${code}\n`);
  const end = manual.indexOf('\n<a id=', start);
  const page = start < 0 ? undefined : manual.slice(start, end < 0 ? undefined : end).trim();
  return { rule: code, severity, from, asks: summaryOf(code), ...(page !== undefined && { page }) };
}
