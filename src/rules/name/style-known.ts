/** The house pack that a mission or programme takes is there. */
import type { Style } from '../../syntax/generated/ast.ts';
import { packNames } from '../../terminology/packs.ts';
import { nearest } from '../nearest.ts';
import { propertyOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import { list, quote } from '../wording.ts';

export const styleKnown: Rule<Style> = {
  code: 'name/style-known',
  severity: 'error',
  from: 'always',
  summary: 'The house pack that a mission or programme takes with `style` is there.',
  why: 'Where the name of the pack is misspelt, no word is held against it, and nobody would notice.',
  visits: ['Style'],
  check(style, report, context) {
    const names = packNames(context.services);
    if (!style.pack || names.includes(style.pack)) return;
    const where = propertyOf(style, 'pack');
    report(
      `There is no house pack ${quote(style.pack)}: it must be ${list(names.map(quote), 'or')}, or a “pack” of your own.`,
      where,
      ...nearest(style.pack, names).map(name => ({
        title: `Write ${quote(name)}`,
        edits: [{ span: where, text: name }],
      })),
    );
  },
};
