/** Lines of a text as entries of any kind, with what their words say in the structure. */
import { describe, expect, it } from 'vitest';
import { actionsAt, afterAction, openEditor } from '../support/editor.ts';

const PROGRAMME = `programme wells-2025: Wells
pillar water: Water
organization ministry: Ministry of Health
organization NWA: National Water Authority
person radan as "Chief Engineer" of NWA: Petar Radan
`;
const HEAD = `mission visit-2025: Visit
under wells-2025
dates 2025-03-10 to 2025-03-14
language en

`;

async function offeredAt(marked: string) {
  const editor = await openEditor({ 'programme.mission': PROGRAMME, 'report.mission': HEAD + marked });
  const actions = await actionsAt(editor, ['refactor.rewrite']);
  return { editor, actions: actions.filter(({ title }) => title.startsWith('Convert')) };
}

/** The text below the header after an action. */
async function resultOf(marked: string, title: string): Promise<string | undefined> {
  const { editor, actions } = await offeredAt(marked);
  const action = actions.find(each => each.title === title);
  return action && afterAction(editor, action).slice(HEAD.length);
}

describe('converting lines', () => {
  it('is offered for all that notes can become, in one order', async () => {
    const { actions } = await offeredAt('<[- Wells are dry\n- Pumps stand still]>\n');
    expect(actions.map(({ title, kind }) => [title, kind])).toEqual(
      ['findings', 'recommendations', 'actions', 'objectives', 'meetings', 'persons']
        .map(what => [`Convert the selected lines to 2 ${what}`, 'refactor.rewrite'])
        .concat([['Convert the selected lines to a section', 'refactor.rewrite']]),
    );
  });

  it('reads whom a recommendation asks, who sees to it and until when, and leaves its words', async () => {
    const text =
      '<[- The Ministry of Health should open the wells by December.\n' +
      '- Mend the pumps (National Water Authority, by 31 May 2025).]>\n';
    expect(await resultOf(text, 'Convert the selected lines to 2 recommendations')).toBe(
      'recommendation to ministry due 2025-12:\n    The Ministry of Health should open the wells by December.\n' +
        'recommendation owner NWA due 2025-05-31:\n    Mend the pumps (National Water Authority, by 31 May 2025).\n',
    );
  });

  it('takes the paragraph at the cursor out of a text', async () => {
    const text =
      'section s: S\n\n    We came.\n\n    The District <|>Council should\n    mend the pumps.\n\n    We left.\nfinding: Z\n';
    expect(await resultOf(text, 'Convert the paragraph to a recommendation')).toBe(
      'section s: S\n\n    We came.\n\n    We left.\n\nrecommendation to "District Council": The District Council should mend the pumps.\nfinding: Z\n',
    );
  });

  it('makes an answer to a confidential finding confidential, also of lines below it', async () => {
    const said = 'finding confidential: Pumps are sold.\n';
    expect(
      await resultOf(`${said}<[- Sell no pumps.]>\n`, 'Convert the selected lines to a recommendation'),
    ).toBe(`${said}recommendation confidential: Sell no pumps.\n`);
    expect(await resultOf(`${said}<[- Pumps rust.]>\n`, 'Convert the selected lines to a finding')).toBe(
      `${said}finding: Pumps rust.\n`,
    );
  });

  it('makes of a paragraph above a list no more than it is', async () => {
    const text = 'section s: S\n\n    Wells are <|>dry.\n    - A\n    - B\n';
    expect(await resultOf(text, 'Convert the paragraph to a finding')).toBe(
      'section s: S\n    - A\n    - B\n\nfinding: Wells are dry.\n',
    );
  });

  it('reads when a meeting was and who was met, but no day outside the mission', async () => {
    const text =
      '<[- 11 March 2025, 09:30: Ms. Tamsin Ilves, Director, on the plan\n- Talks on the repair due 1 June 2025]>\n';
    expect(await resultOf(text, 'Convert the selected lines to 2 meetings')).toBe(
      'person ilves as "Director": Tamsin Ilves\n\n' +
        'meeting with ilves on 2025-03-11 at 09:30:\n    11 March 2025, 09:30: Ms. Tamsin Ilves, Director, on the plan\n\n' +
        'meeting: Talks on the repair due 1 June 2025\n',
    );
  });

  it('reads persons with function and body, and declares a body that is new', async () => {
    const text =
      'organization OHS: Office\n\n<[- Tamsin Ilves, Director of Wells, Ministry of Health\n- Dr. Anna Lund (World Wells Fund)\n- the guard of the well]>\n';
    expect(await resultOf(text, 'Convert the selected lines to 3 persons')).toBe(
      'organization OHS: Office\norganization world-wells-fund: World Wells Fund\n\n' +
        'person ilves as "Director of Wells" of ministry: Tamsin Ilves\n' +
        'person lund of world-wells-fund: Anna Lund\n// Dr. Anna Lund (World Wells Fund)\n\n' +
        'person the-guard-of-the-well: the guard of the well\n',
    );
  });

  it('offers no person for a sentence, and none for whom the programme has', async () => {
    for (const text of ['<[The mission came back. It saw more.]>\n', '<[- Petar Radan]>\n']) {
      const { actions } = await offeredAt(text);
      expect(actions.length).toBeGreaterThan(3);
      expect(actions.filter(({ title }) => title.includes('person'))).toEqual([]);
    }
  });

  it('makes a section under the first line where that is a heading, and under a place to fill elsewhere', async () => {
    const title = 'Convert the selected lines to a section';
    expect(await resultOf('<[Next steps\n\nThe mission will come back.]>\n', title)).toBe(
      'section: Next steps\n\n    The mission will come back.\n',
    );
    expect(await resultOf('<[The mission will come back.]>\n', title)).toBe(
      'section: Heading\n\n    The mission will come back.\n',
    );
  });
});
