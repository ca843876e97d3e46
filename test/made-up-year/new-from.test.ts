/** What a new report begins with after any year: it reads, it can be issued, and what is over is not in it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reportFrom } from '../../src/new-report/from-report.ts';
import { issue } from '../../src/publish/issue.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import { isAction, isRecommendation } from '../../src/syntax/generated/ast.ts';
import { referenceTo } from '../../src/syntax/updates.ts';
import { Things } from '../../src/workspace/updates-on.ts';
import { documentOf } from '../support/check.ts';
import { patience, runs } from '../support/runs.ts';
import { anyYear, dayAt } from './arbitrary-year.ts';
import { countOn } from './independent-count.ts';
import { officeOf } from './office.ts';

/** Days on which every mission of a year is over and issued. */
const begins = fc.integer({ min: 420, max: 600 });

/** The lines of the template as an author fills them in. */
function filledIn(text: string): string {
  const lines = text
    .replace('classification undecided', 'classification unclassified\nauthor: Ana Osei')
    .split('\n')
    .filter(line => !/^(?:objective|participant|meeting) /.test(line));
  return `${lines.join('\n')}
pillar care: Care
objective #care: To follow up.
participant osei as "Head of Mission": Ana Osei
section: Activities
    The mission looked at what had been done.
finding observation #care: Nothing else was found.
recommendation look-again to "Ministry": The Ministry should look again.
`;
}

it(
  'carries on what is open, as it stands, and can be issued',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyYear, begins, async (year, day) => {
        const { services, reports } = await officeOf(year);
        const last = reports.at(-1);
        if (!last) throw new Error('no report');
        const things = new Things(services);
        const dates = { from: dayAt(day), to: dayAt(day + 2) };
        const begun = reportFrom(last, { id: 'next', dates }, entry => things.of(entry));
        const document = documentOf(services, 'next.mission', filledIn(begun.text));
        const { LangiumDocuments, DocumentBuilder } = services.shared.workspace;
        LangiumDocuments.addDocument(document);
        await DocumentBuilder.build([document]);

        const carried = fileOf(document).entries.flatMap(entry =>
          (isRecommendation(entry) || isAction(entry)) && entry.follows?.target?.ref
            ? {
                key: referenceTo(entry.follows.target.ref),
                status: entry.status ?? 'open',
                due: entry.due ?? null,
                response: isRecommendation(entry) ? (entry.response ?? null) : null,
              }
            : [],
        );
        const id = year.missions.at(-1)?.id ?? '';
        const open = countOn(year, dayAt(day))
          .lines.filter(({ key, isOpen }) => isOpen && key.startsWith(`${id}.`))
          .map(({ key, status, due, response }) => ({
            ...{ key, status: status ?? 'open', response },
            // A day that is past by then is for the mission to say anew.
            due: due !== null && due >= dates.from ? due : null,
          }));
        expect(carried.sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual(open);

        const issued = await issue(
          document,
          { on: dayAt(day + 9), editions: [], toolVersion: 'test' },
          services,
        );
        expect(issued.ok ? '' : [issued.reason, ...issued.errors.map(({ message }) => message)]).toBe('');
      }),
      runs(60),
    );
  },
  patience(60, 8_000),
);
