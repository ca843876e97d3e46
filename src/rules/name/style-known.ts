/** The house pack that is taken, and the designations that are spoken of, are there. */
import { ruleText } from '../../messages/rules.ts';
import type { Avoid, Disclaimer, Style } from '../../syntax/generated/ast.ts';
import { isStyle } from '../../syntax/generated/ast.ts';
import { packNames, packOf } from '../../terminology/packs.ts';
import { designationNames } from '../../terminology/report-vocabulary.ts';
import { languageOf } from '../language.ts';
import { nearest } from '../nearest.ts';
import { perCheck } from '../per-check.ts';
import { propertyOf } from '../places.ts';
import type { Reporter, Rule, RuleContext } from '../rule.ts';
import { oneOfThese } from '../wording.ts';
import { writeFix } from '../write-fix.ts';

export const styleKnown: Rule<Style | Disclaimer | Avoid> = {
  code: 'name/style-known',
  severity: 'error',
  from: 'always',
  blocksExport: true,
  why: 'Where the name of a pack or of a designation is misspelt, no word is held against it, and nobody would notice.',
  visits: ['Style', 'Disclaimer', 'Avoid'],
  check(entry, report, context) {
    const name = isStyle(entry) ? entry.pack : entry.about;
    if (name === undefined || name === '') return;
    const names = isStyle(entry)
      ? packNames(context.services, context.document.uri)
      : designationsThere(context);
    if (names.includes(name)) {
      if (isStyle(entry)) tellWithoutPoints(entry, name, report, context);
      return;
    }
    const where = isStyle(entry) ? propertyOf(entry, 'pack') : propertyOf(entry, 'about');
    const fixes = nearest(name, names).map(near => writeFix(where, near));
    if (isStyle(entry)) {
      report(ruleText('name/style-known.pack', { name, names: oneOfThese(names) }), where, ...fixes);
    } else {
      report(ruleText('name/style-known.designation', { name }), where, ...fixes);
    }
  },
};

const designationsThere = perCheck((context: RuleContext) =>
  designationNames(context.file, context.services, context),
);

/** Says it once where a pack holds a report in its language to nothing but names. */
function tellWithoutPoints(entry: Style, name: string, report: Reporter, context: RuleContext): void {
  const { document, services } = context;
  const language = languageOf(context);
  const hasPoints = (code: string) => {
    const { terms, conventions, avoided } = packOf(name, code, services, document.uri);
    return terms.length + conventions.length + avoided.length > 0;
  };
  if (hasPoints(language) || !hasPoints('en')) return;
  report.info(ruleText('name/style-known.names-only', { name, language }), propertyOf(entry, 'pack'));
}
