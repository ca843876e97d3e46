/** What may be the name of somebody or something that the readers must not know is made clear before it goes out. */
import { ruleText } from '../../messages/rules.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import type { Reporter, Rule, RuleContext } from '../rule.ts';
import { LEAVING_ENTRIES } from './leaving.ts';
import { isIndividual, isOfOtherVersion, secretsIn } from './secret-names.ts';
import {
  called,
  mayName,
  mentionFix,
  namedIn,
  reportElsewhere,
  roleFix,
  rolesIn,
  withBorrowed,
  written,
} from './tell-names.ts';
import { entryNameOf, textsOf } from './texts-of.ts';

export const noLikelyNames: Rule<Entry> = {
  code: 'export/no-likely-names',
  severity: 'warning',
  from: 'draft',
  why: 'At the beginning of a sentence nobody can tell whether “Field” is a person or a field. Nothing of that kind goes out before somebody has said so: in the editor when it asks, with `--accept-names` on the command line, or in a comment above the entry.',
  visits: LEAVING_ENTRIES,
  concerns: mayName,
  check: withBorrowed('export/no-likely-names', (entry, report, context) => {
    tellEntryName(entry, report, context);
    reportElsewhere('possible', entry, report, context);
    for (const text of textsOf(entry)) {
      for (const role of rolesIn(text, context)) {
        // A function that only one person has is the person, as it stands: no part of it is.
        if (!role.isTitle) continue;
        const { audience } = context;
        const said = { words: written(role, text), name: role.value.name ?? '', audience };
        const where = text.span(role.start, role.end);
        report(ruleText('export/no-likely-names.role', said), where, ...roleFix(role, text, context));
      }
      for (const name of namedIn(text, context)) {
        if (name.certainty === 'certain') continue;
        const where = text.span(name.start, name.end);
        const words = written(name, text);
        report(sentence(words, name.value, context), where, ...mentionFix(name, text, context));
      }
    }
  }),
};

function sentence(words: string, hidden: Entry, context: RuleContext): string {
  const { audience } = context;
  if (!isIndividual(hidden))
    return ruleText('export/no-likely-names.may-tell', { words, ...called(hidden), audience });
  const said = { words, name: hidden.name ?? '' };
  return isOfOtherVersion(hidden, context)
    ? ruleText('export/no-likely-names.other-version', said)
    : ruleText('export/no-likely-names.may-be', said);
}

/** Names of entries stand in addresses, bookmarks and columns of exports. */
function tellEntryName(entry: Entry, report: Reporter, context: RuleContext): void {
  for (const { text: id, span } of entryNameOf(entry)) {
    for (const { value, certainty, start, end } of secretsIn(context).inName(id)) {
      if (certainty === 'certain') continue;
      const words = id.slice(start, end);
      const said = { words, id, name: isIndividual(value) ? (value.name ?? '') : '' };
      // The whole name is what is let through, so that the word stays a person’s elsewhere.
      const told = isIndividual(value)
        ? ruleText('export/no-likely-names.entry-name', said)
        : sentence(id, value, context);
      report(told, span(0, id.length));
    }
  }
}
