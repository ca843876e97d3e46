/** A picture says in words what it shows. */
import { ruleText } from '../../messages/rules.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import { picturesIn } from '../../syntax/pictures.ts';
import type { Rule } from '../rule.ts';
import { SHOWN_ENTRIES } from '../shown-entries.ts';
import { hasPictures } from './has-pictures.ts';

export const described: Rule<Entry> = {
  code: 'picture/described',
  severity: 'warning',
  from: 'review',
  why: 'Who cannot see a picture is read its description, and in a format without pictures the description stands in its place.',
  visits: SHOWN_ENTRIES,
  concerns: (entry, context) => hasPictures(context) && picturesIn(entry).length > 0,
  check(entry, report) {
    for (const { description, where } of picturesIn(entry)) {
      if (/[\p{L}\p{N}]/u.test(description)) continue;
      report(ruleText('picture/described.none'), where);
    }
  },
};
