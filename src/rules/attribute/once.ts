/** An attribute is given once. */
import { typesWith } from '../../lexicon/entry-kinds.ts';
import { ruleText } from '../../messages/rules.ts';
import { type Attribute, attributesOf, mayRepeat } from '../../syntax/attributes.ts';
import { entriesOf } from '../../syntax/entries.ts';
import { type Entry, type Header, isAuthor } from '../../syntax/generated/ast.ts';
import { type HeaderOwner, headersOf, isHeaderOwner } from '../../syntax/headers.ts';
import { entryWordOf, remove, removeLines } from '../places.ts';
import type { Fix, Reporter, Rule } from '../rule.ts';
import { shortened } from '../wording.ts';

export const once: Rule<Entry> = {
  code: 'attribute/once',
  severity: 'error',
  from: 'always',
  blocksExport: true,
  why: 'A second value would silently replace the first, and nobody could tell which of the two was meant.',
  visits: typesWith({}),
  check(entry, report, { document, file }) {
    const text = document.textDocument.getText();
    if (isHeaderOwner(entry)) {
      // A second one is a problem of its own.
      if (entriesOf(file, entry.$type)[0] === entry) reportRepeatedHeaders(entry, text, report);
    }
    if (!mayRepeat(entry)) return;
    const said = new Map<string, Attribute>();
    for (const attribute of attributesOf(entry)) {
      const before = said.get(attribute.name);
      if (!before) said.set(attribute.name, attribute);
      else {
        report(
          ruleText('attribute/once.twice', {
            again: shortened(text.slice(attribute.start, attribute.end)),
            first: shortened(text.slice(before.start, before.end)),
          }),
          attribute,
          ...fixes(before, attribute, text),
        );
      }
    }
  },
};

function fixes(before: Attribute, again: Attribute, text: string): Fix[] {
  const first = text.slice(before.start, before.end);
  const second = text.slice(again.start, again.end);
  if (first === second) {
    const title = ruleText('attribute/once.fix.remove-second', { text: shortened(second) });
    return [{ title, edits: [remove(text, again)] }];
  }
  if (again.isList) {
    const values = again.values.map(({ start, end }) => `, ${text.slice(start, end)}`).join('');
    const end = { start: before.end, end: before.end };
    return [
      {
        title: ruleText('fix.write', { text: shortened(first + values) }),
        edits: [{ span: end, text: values }, remove(text, again)],
      },
    ];
  }
  return [
    { title: ruleText('fix.keep', { text: shortened(first) }), edits: [remove(text, again)] },
    { title: ruleText('fix.keep', { text: shortened(second) }), edits: [remove(text, before)] },
  ];
}

/** Reports each header after the first of its kind, but not `author`, which may have several lines. */
function reportRepeatedHeaders(owner: HeaderOwner, text: string, report: Reporter): void {
  const first = new Map<string, Header>();
  for (const header of headersOf(owner)) {
    const before = first.get(header.$type);
    if (isAuthor(header)) continue;
    if (!before) first.set(header.$type, header);
    else {
      const [kept = '', again = ''] = [before, header].map(entry => entry.$cstNode?.text.trimEnd() ?? '');
      const isSame = kept === again;
      const keep = (line: string) => ruleText('fix.keep', { text: shortened(line) });
      report(
        ruleText('attribute/once.twice', { again: shortened(again), first: shortened(kept) }),
        entryWordOf(header),
        {
          title: isSame
            ? ruleText('attribute/once.fix.remove-second', { text: shortened(again) })
            : keep(kept),
          edits: [removeLines(text, header)],
        },
        ...(isSame ? [] : [{ title: keep(again), edits: [removeLines(text, before)] }]),
      );
    }
  }
}
