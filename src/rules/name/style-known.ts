/** The house pack that is taken, and the designations that are spoken of, are there. */
import type { Avoid, Disclaimer, Style } from '../../syntax/generated/ast.ts';
import { isStyle } from '../../syntax/generated/ast.ts';
import { packNames } from '../../terminology/packs.ts';
import { designationNames } from '../../terminology/report-vocabulary.ts';
import { nearest } from '../nearest.ts';
import { propertyOf } from '../places.ts';
import type { Fix, Rule } from '../rule.ts';
import { list, quote } from '../wording.ts';

export const styleKnown: Rule<Style | Disclaimer | Avoid> = {
  code: 'name/style-known',
  severity: 'error',
  from: 'always',
  blocksExport: true,
  summary: 'The house pack taken with `style`, and the designation named after `on`, are there.',
  why: 'Where the name of a pack or of a designation is misspelt, no word is held against it, and nobody would notice.',
  visits: ['Style', 'Disclaimer', 'Avoid'],
  check(entry, report, context) {
    const name = isStyle(entry) ? entry.pack : entry.about;
    const names = isStyle(entry)
      ? packNames(context.services)
      : designationNames(context.file, context.services, context);
    if (name === undefined || name === '' || names.includes(name)) return;
    const where = isStyle(entry) ? propertyOf(entry, 'pack') : propertyOf(entry, 'about');
    const fixes = nearest(name, names).map(
      (near): Fix => ({ title: `Write ${quote(near)}`, edits: [{ span: where, text: near }] }),
    );
    if (isStyle(entry)) {
      report(
        `There is no house pack ${quote(name)}: it must be ${list(names.map(quote), 'or')}, or a “pack” of your own.`,
        where,
        ...fixes,
      );
    } else {
      report(
        `No designation is called ${quote(name)}: it must be one of this file, of its programme or of the house pack that “style” takes.`,
        where,
        ...fixes,
      );
    }
  },
};
