/** The language of a report, of a title, or of letters to an organization is given by its code. */

import { canonical, codesByName, isLanguageCode } from '../../domain/language-codes.ts';
import { typesWith } from '../../lexicon/entry-kinds.ts';
import { ruleText } from '../../messages/rules.ts';
import { isLanguage, isOrganization, type Language, type Titled } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import { nearest } from '../nearest.ts';
import { propertyOf } from '../places.ts';
import type { Reporter, Rule } from '../rule.ts';
import { oneOfThese } from '../wording.ts';
import { writeFix } from '../write-fix.ts';

export const languageKnown: Rule<Language | Titled> = {
  code: 'name/language-known',
  severity: 'error',
  from: 'always',
  blocksExport: true,
  why: 'Headings, dates and checks follow the language. Where its code is not known, they are silently English.',
  visits: ['Language', ...typesWith({ isTranslated: true })],
  concerns: entry =>
    isLanguage(entry) || entry.titles.length > 0 || (isOrganization(entry) && entry.language !== undefined),
  check(entry, report) {
    if (isLanguage(entry)) {
      checkCode(entry.code, propertyOf(entry, 'code'), report);
      return;
    }
    if (isOrganization(entry) && entry.language !== undefined)
      checkCode(entry.language, propertyOf(entry, 'language'), report);
    for (const title of entry.titles) checkCode(title.language, propertyOf(title, 'language'), report);
  },
};

function checkCode(code: string, where: Span, report: Reporter): void {
  if (!code || isLanguageCode(code)) return;
  const near = codesFor(code);
  report(
    near.length > 0
      ? ruleText('name/language-known.near', { code, near: oneOfThese(near) })
      : ruleText('name/language-known.unknown', { code }),
    where,
    ...near.map(text => writeFix(where, text)),
  );
}

/** The codes that may be meant: of the tag in another form, or of the language that is called so or nearly so. */
function codesFor(said: string): readonly string[] {
  const usual = canonical(said);
  if (usual !== undefined && usual !== said && isLanguageCode(usual)) return [usual];
  const names = codesByName();
  const exact = names.get(said.toLowerCase());
  const near = exact === undefined ? nearest(said, names.keys()) : [];
  return [...new Set([exact, ...near.map(name => names.get(name))].flatMap(code => code ?? []))];
}
