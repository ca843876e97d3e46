/** An entry has one title in each language. */
import { isLanguageCode, isSameLanguage } from '../../domain/language-codes.ts';
import { typesWith } from '../../lexicon/entry-kinds.ts';
import { ruleText } from '../../messages/rules.ts';
import { languageName } from '../../messages/texts.ts';
import { entriesOf } from '../../syntax/entries.ts';
import { isLanguage, isMission, type Titled, type Translation } from '../../syntax/generated/ast.ts';
import { programmeOver } from '../../syntax/headers.ts';
import { languageTagOf } from '../../terminology/report-vocabulary.ts';
import { perCheck } from '../per-check.ts';
import { spanOf } from '../places.ts';
import type { Edit, Fix, Rule, RuleContext } from '../rule.ts';
import { shortened } from '../wording.ts';

export const titleOnce: Rule<Titled> = {
  code: 'attribute/title-once',
  severity: 'error',
  from: 'always',
  blocksExport: true,
  why: 'Exports show one title in each language. Of two, nobody could tell which was meant.',
  visits: typesWith({ isTranslated: true }),
  concerns: ({ titles }) => titles.length > 0,
  check(entry, report, context) {
    const { titles } = entry;
    const text = context.document.textDocument.getText();
    const known = titles.filter(({ language, title }) => language && title && isLanguageCode(language));
    const own = languageOfTitles(entry, context);
    for (const [index, title] of known.entries()) {
      const where = spanOf(title.$cstNode);
      const first = known.slice(0, index).find(each => isSameLanguage(each.language, title.language));
      if (own !== undefined && isSameLanguage(title.language, own)) {
        const message = ruleText('attribute/title-once.own', {
          language: languageName(own),
          title: shortened(title.title),
        });
        report(message, where, removal(title, text));
      } else if (first) {
        const message = ruleText('attribute/title-once.twice', {
          language: languageName(first.language),
          first: shortened(first.title),
          again: shortened(title.title),
        });
        report(message, where, ...fixes(first, title, text));
      }
    }
  },
};

/** The language of the title after the colon; undefined where it may be in any. */
function languageOfTitles(entry: Titled, context: RuleContext): string | undefined {
  const { file } = context;
  // A vocabulary that names no language may be in any.
  if (!file.entries.some(each => isMission(each) || isLanguage(each))) return undefined;
  return isMission(entry) || !isSharedInAnother(context) ? languageTagOf(file) : undefined;
}

/**
 * True where a report shares its programme with reports in another language, in which the first titles are: some of it has
 * a title in that of the report. So it is with an export that was written back, which holds what a vocabulary declared.
 */
const isSharedInAnother = perCheck(({ file }) => {
  const [mission] = entriesOf(file, 'Mission');
  const programme = mission && programmeOver(mission);
  if (!programme) return false;
  const home = programme.$container;
  const own = languageTagOf(file);
  return [programme, ...entriesOf(home, 'Pillar'), ...entriesOf(home, 'Theme')].some(({ titles }) =>
    titles.some(({ language }) => language && isSameLanguage(language, own)),
  );
});

function fixes(first: Translation, again: Translation, text: string): Fix[] {
  if (first.title === again.title) return [removal(again, text)];
  return [
    { title: ruleText('fix.keep', { text: shortened(first.title) }), edits: [without(again, text)] },
    { title: ruleText('fix.keep', { text: shortened(again.title) }), edits: [without(first, text)] },
  ];
}

function removal(title: Translation, text: string): Fix {
  const gone = shortened(title.$cstNode?.text ?? '');
  return { title: ruleText('fix.remove', { text: gone }), edits: [without(title, text)] };
}

/** Takes a title out of its list, with its comma, or with the word of the list where it is the only one. */
function without({ $cstNode }: Translation, text: string): Edit {
  const { start, end } = spanOf($cstNode);
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
  const before = /\s*,\s*$/.exec(line) ?? undefined;
  const after = before ? undefined : /^\s*,\s*/.exec(text.slice(end));
  const word = before || after ? undefined : /\s+in\s+$/.exec(line);
  const taken = (before ?? word)?.[0].length ?? 0;
  return { span: { start: start - taken, end: end + (after?.[0].length ?? 0) }, text: '' };
}
