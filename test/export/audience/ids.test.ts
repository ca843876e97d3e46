/** No name of a withheld entry leaves with an export, whatever the grammar lets an author call it. */
import fc from 'fast-check';
import { AstUtils, GrammarAST } from 'langium';
import { expect, test } from 'vitest';
import type { Audience } from '../../../src/domain/marking.ts';
import { textsIn } from '../../../src/export/audience/decode.ts';
import { EXPORTERS } from '../../../src/export/index.ts';
import { publish } from '../../../src/publish/publish.ts';
import { MissionReportTerminals } from '../../../src/syntax/generated/ast.ts';
import { MissionReportGrammar } from '../../../src/syntax/generated/grammar.ts';
import { checkFiles } from '../../support/check.ts';
import { fixedContext } from '../../support/export-context.ts';
import { runs } from '../../support/runs.ts';

const KEYWORDS = new Set(
  AstUtils.streamAst(MissionReportGrammar())
    .filter(GrammarAST.isKeyword)
    .map(({ value }) => value.toLowerCase()),
);
const id = fc
  .oneof(
    fc.stringMatching(new RegExp(`^${MissionReportTerminals.ID.source}$`)),
    fc.constantFrom('_blue-cell', '_banaj', 'किरण', 'Ærø_7-b', 'மலர்-1', 'ⴰⵎⴰⵣⵉⵖ', '李四的报告', 'x_-_y'),
  )
  // A name of three letters may stand in a file by chance.
  .filter(name => name.length > 3 && !KEYWORDS.has(name.toLowerCase()));
const ids = fc.uniqueArray(id, { minLength: 4, maxLength: 4 });

/** Four names: which readers see which, stands with the test. */
const reportWith = ([
  body = '',
  witness = '',
  guest = '',
  secret = '',
]: readonly string[]) => `mission selm: Mission
classification unclassified
organization ${body} strictly-confidential: Aaaa
person ${witness} of ${body} strictly-confidential: Bbbb
person ${guest}: Cccc
finding ${secret} confidential: Dddd
section: “@${guest}” and @${body}

    - *@${witness}*: see @${secret}, @selm.${secret}
    - (@${body}

    | Who | Where |
    | --- | --- |
    | @${guest} | @${body} |

meeting with ${guest}, ${body}: On @${witness}
finding by ${guest}: The roof was opened for @${body}, says @${witness} and @${guest}.

    见
    @${guest}
    @${secret}
    说

recommendation to ${guest}, ${body} owner ${witness} for ${secret}: They should ask @${guest}.
action owner ${guest}: Ask
    @${witness}.

annex: @${guest}
`;

async function textsFor(names: readonly string[], audience: Audience): Promise<Map<string, string>> {
  const { services, documents } = await checkFiles({ 'report.mission': reportWith(names) });
  const texts = new Map<string, string>();
  for (const document of documents) {
    for (const exporter of EXPORTERS) {
      const context = { ...fixedContext, audience, print: async (page: Uint8Array) => page };
      const publication = await publish(document, { exporter, context }, services);
      if (!publication.ok) throw new Error(publication.blockers.map(({ message }) => message).join('\n'));
      texts.set(exporter.id, [...textsIn(publication.bytes)].join('\n'));
    }
  }
  return texts;
}

test.each([
  ['partner', [0, 1, 3]],
  ['partner-confidential', [0, 1]],
  ['public', [0, 1, 2, 3]],
] as const)(
  'to %s readers',
  async (audience, withheld) => {
    const others = await textsFor(
      ['nobodysbody', 'nobodyswitness', 'nobodysguest', 'nobodyssecret'],
      audience,
    );
    const hidden = (names: readonly string[]) => withheld.flatMap(index => names[index] ?? []);
    await fc.assert(
      fc.asyncProperty(ids, async names => {
        const texts = await textsFor(names, audience);
        const told = hidden(names).flatMap(name =>
          [...texts].flatMap(([format, text]) =>
            text.includes(name) && !others.get(format)?.includes(name) ? [`${name} in ${format}`] : [],
          ),
        );
        expect(told).toEqual([]);
      }),
      { ...runs(8), examples: [[['_blue-cell', '_banaj', 'किरण', '_secret']]] },
    );
  },
  120_000,
);
