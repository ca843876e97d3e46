/** What a template leaves to the author is filled in. */
import { ruleText } from '../../messages/rules.ts';
import type { MissionFile } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import type { Reporter, Rule } from '../rule.ts';
import { oneOfThese, shortened } from '../wording.ts';
import { writeFix } from '../write-fix.ts';
import { fillIns } from './fill-ins.ts';
import { unfilledIn } from './unfilled.ts';

export const filled: Rule<MissionFile> = {
  code: 'template/filled',
  severity: 'error',
  from: 'review',
  mayBeOpen: true,
  blocksExport: true,
  why: 'A template reads like a report. What nobody filled in goes out with the rest: a participant called “Given name and surname”, a finding that “What was found.”',
  visits: ['MissionFile'],
  check(file, report, context) {
    for (const { words, start, end, reference, choices } of unfilledIn(file)) {
      if (choices) {
        tellChoice(words, choices, { start, end }, report);
        continue;
      }
      const message = ruleText('template/filled.unfilled', { words: shortened(words) });
      report(message, { start, end }, () => (reference ? fillIns(reference, context) : []));
    }
  },
};

function tellChoice(words: string, choices: readonly string[], where: Span, report: Reporter): void {
  report(
    ruleText('template/filled.undecided', { words, choices: oneOfThese(choices) }),
    where,
    ...choices.map(text => writeFix(where, text)),
  );
}
