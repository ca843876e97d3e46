import { describe, expect, it } from 'vitest';
import { actionsAt, afterAction, openEditor } from '../support/editor.ts';

/** The text after the one action of that title; undefined where it is not offered. */
async function resultOf(marked: string, title: string): Promise<string | undefined> {
  const editor = await openEditor(marked);
  const action = (await actionsAt(editor)).find(offered => offered.title.startsWith(title));
  return action && afterAction(editor, action);
}

describe('extracting a recommendation', () => {
  const title = 'Extract recommendation from this finding';

  it('moves a whole sentence below the finding and its other answers', async () => {
    const text =
      'finding a: Backlogs are large. Courts <|>should\n    agree a plan. Nobody counts.\naction: Ask.\nsection s: S\n';
    expect(await resultOf(text, `${title} (the words move)`)).toBe(
      'finding a: Backlogs are large. Nobody counts.\naction: Ask.\nrecommendation: Courts should\n    agree a plan.\nsection s: S\n',
    );
  });

  it('moves a paragraph and a list item with the room that they took', async () => {
    expect(await resultOf('finding: A.\n\n    <[Do B.]>\n\n    C.\n', title)).toBe(
      'finding: A.\n\n    C.\nrecommendation: Do B.\n',
    );
    expect(await resultOf('finding: A.\n\n    - <[Do B.]>\n    - C.\n', title)).toBe(
      'finding: A.\n    - C.\nrecommendation: Do B.\n',
    );
  });

  it('copies part of a sentence, and the title, which the finding keeps', async () => {
    const part = 'finding: Backlogs are large and <[must be addressed]>.\n';
    expect(await resultOf(part, `${title} (the words also stay here)`)).toBe(
      'finding: Backlogs are large and must be addressed.\nrecommendation: must be addressed\n',
    );
    expect(await resultOf('finding: Address <|>the backlogs.', title)).toBe(
      'finding: Address the backlogs.\nrecommendation: Address the backlogs.',
    );
  });

  it('ties the recommendation to a finding that is confidential', async () => {
    expect(await resultOf('finding a confidential: One. <|>Do B.\nsection: S\n', title)).toBe(
      'finding a confidential: One.\nrecommendation for a: Do B.\nsection: S\n',
    );
    expect(await resultOf('finding confidential: One. <|>Do B.\n', title)).toBe(
      'finding confidential: One.\nrecommendation confidential: Do B.\n',
    );
  });

  it('is offered in the words of a finding only', async () => {
    expect(await resultOf('section s: A <|>word.\n', title)).toBeUndefined();
    expect(await resultOf('finding g<|>ap: A word.\n', title)).toBeUndefined();
    expect(await resultOf('finding: A <[word.\nfinding: Ano]>ther.\n', title)).toBeUndefined();
  });
});

describe('declaring an organization', () => {
  it('gives the quoted body an entry, and puts its name wherever it is quoted as a party', async () => {
    const text = [
      'mission m: M',
      'finding: A "Ministry of Justice" in prose.',
      'recommendation to <|>"Ministry of Justice", "Courts" owner "Ministry of Justice": B',
      'meeting with “Ministry of Justice”: C',
      'visit to "Ministry of Justice": D',
      '',
    ].join('\n');
    expect(await resultOf(text, 'Declare organization “Ministry of Justice”')).toBe(
      [
        'mission m: M',
        'organization ministry-of-justice: Ministry of Justice',
        'finding: A "Ministry of Justice" in prose.',
        'recommendation to ministry-of-justice, "Courts" owner ministry-of-justice: B',
        'meeting with ministry-of-justice: C',
        'visit to "Ministry of Justice": D',
        '',
      ].join('\n'),
    );
  });

  it('takes the acronym for the name, and never one that is taken', async () => {
    expect(await resultOf('mission m: M\nfinding by "Rule of Law Mission (EULEX)"<|>: A', 'Declare')).toMatch(
      /^organization EULEX: Rule of Law Mission \(EULEX\)\nfinding by EULEX: A$/m,
    );
    expect(await resultOf('mission m: M\nsection courts: S\nfinding by "Courts"<|>: A', 'Declare')).toMatch(
      /^organization courts-2: Courts\n/m,
    );
  });

  it('puts a name after “of”, where nothing else can stand', async () => {
    const text =
      'mission m: M\nparticipant a of <|>"Office of Justice" in "Oslo": Ana, of "Office of Justice"\n';
    expect(await resultOf(text, 'Declare')).toBe(
      'mission m: M\nparticipant a of office-of-justice in "Oslo": Ana, of "Office of Justice"\n' +
        'organization office-of-justice: Office of Justice\n',
    );
  });

  it('refers to the organization that is already called so', async () => {
    const text =
      'mission m: M\norganization EULEX: Rule of Law Mission\nfinding by <|>"rule of law mission": A';
    expect(await resultOf(text, 'Refer to')).toMatch(/^finding by EULEX: A$/m);
    expect(await resultOf(text, 'Declare')).toBeUndefined();
  });
});

describe('splitting a finding', () => {
  const title = 'Split finding at the cursor';

  it('gives the second the tags, kind, basis, sources and marking of the first', async () => {
    const text =
      'finding a confidential #x gap #y severity high stated by "me", "you" in "a plan": One. <|>Two\n    goes on.\n\n    Body.\n';
    expect(await resultOf(text, title)).toBe(
      'finding a confidential #x gap #y severity high stated by "me", "you" in "a plan": One.\n' +
        'finding confidential #x gap #y stated by "me", "you" in "a plan": Two\n    goes on.\n\n    Body.\n',
    );
  });

  it('leaves the answers with the first', async () => {
    expect(await resultOf('finding: One.<|> Two.\nrecommendation: Do.\nfinding: Z\n', title)).toBe(
      'finding: One.\nrecommendation: Do.\nfinding: Two.\nfinding: Z\n',
    );
  });

  it('leaves them there behind an update, too', async () => {
    const rest = 'update m.a on 2024-01-01 status done: Said.\nrecommendation: Do.\n';
    expect(await resultOf(`mission m: M\nfinding a: One.<|> Two.\n${rest}`, title)).toBe(
      `mission m: M\nfinding a: One.\n${rest}finding: Two.\n`,
    );
  });

  it('splits before a word, and at an item without its mark', async () => {
    expect(await resultOf('finding: One tw<|>o.\n', title)).toBe('finding: One\nfinding: two.\n');
    expect(await resultOf('finding: One.\n\n    - A\n  <|>  - B\n    - C\n', title)).toBe(
      'finding: One.\n\n    - A\nfinding: B\n    - C\n',
    );
  });

  it.each([
    ['One <|>two three.', 'One', 'two three.'],
    ['One t<|>wo three.', 'One', 'two three.'],
    ['One tw<|>o three.', 'One', 'two three.'],
    ['One two<|> three.', 'One two', 'three.'],
    ['One two <|>three.', 'One two', 'three.'],
    ['One two thre<|>e', 'One two', 'three'],
    ['One two-t<|>hree.', 'One', 'two-three.'],
    ['水井干<|>了。学校关闭。', '水井干', '了。学校关闭。'],
  ])('never cuts a word in two: %s', async (text, first, second) => {
    expect(await resultOf(`finding: ${text}\n`, title)).toBe(`finding: ${first}\nfinding: ${second}\n`);
  });

  it('is not offered where one of the two would be empty', async () => {
    expect(await resultOf('finding: <|>One.\n', title)).toBeUndefined();
    expect(await resultOf('finding: One.<|>\n', title)).toBeUndefined();
    expect(await resultOf('finding: O<|>ne.\n', title)).toBeUndefined();
    expect(await resultOf('finding: One.\n\n    | a | <|>b |\n', title)).toBeUndefined();
  });
});

describe('converting to findings', () => {
  it('makes findings of notes where they stand', async () => {
    const text = 'mission m: M\n\n<[- Backlogs are large;\n- nobody counts.]>\n\nsection s: S\n';
    expect(await resultOf(text, 'Convert the selected lines to 2 findings')).toBe(
      'mission m: M\n\nfinding: Backlogs are large;\n\nfinding: nobody counts.\n\nsection s: S\n',
    );
  });

  it('takes the list at the cursor out of a text, with what stands below its items', async () => {
    const text = 'section s: S\n\n    We saw:\n    - A\n      - B<|>\n    - C\n\n    And left.\nfinding: Z\n';
    expect(await resultOf(text, 'Convert the list to 2 findings')).toBe(
      'section s: S\n\n    We saw:\n\n    And left.\n\nfinding: A\n\n    - B\n\nfinding: C\nfinding: Z\n',
    );
  });

  it('never comes between a finding and its answers', async () => {
    const text = 'finding: F\n\n    <[- A]>\nrecommendation: R\n';
    expect(await resultOf(text, 'Convert the selected lines to a finding')).toBe(
      'finding: F\nrecommendation: R\n\nfinding: A\n',
    );
  });

  it('is not offered for structure, titles and comments', async () => {
    for (const text of [
      '<[section s: S\n\n    A]>',
      'section s:\n    <[A]>\n',
      'finding: A\n\n    <[B\n// c\n    D]>\n',
    ])
      expect(await resultOf(text, 'Convert')).toBeUndefined();
  });
});

describe('sorting findings by pillar', () => {
  const programme = 'programme p: P\npillar b: B\npillar a: A\ntheme t of b: T\n';

  it('moves whole chains with their comments, within what stands together', async () => {
    const report = [
      'mission m: M',
      'under p',
      '',
      '// about A',
      '',
      'finding #a: A',
      'recommendation: R of A',
      '    goes on.',
      '',
      'finding: none',
      '// remark on none',
      '',
      'finding #t: B',
      'section s: S',
      'finding #a: A2',
      '// allow finding/sourced: why',
      '',
      'finding #b: B2',
    ];
    const editor = await openEditor({ 'p.mission': programme, 'r.mission': `<|>${report.join('\n')}` });
    const [action] = await actionsAt(editor, ['source.sortFindings']);
    expect(afterAction(editor, action).split('\n')).toEqual([
      ...report.slice(0, 3),
      'finding #t: B',
      '',
      '// about A',
      '',
      'finding #a: A',
      'recommendation: R of A',
      '    goes on.',
      '',
      'finding: none',
      '// remark on none',
      'section s: S',
      '// allow finding/sourced: why',
      '',
      'finding #b: B2',
      'finding #a: A2',
    ]);
  });

  it('is not offered where they are in order', async () => {
    const report = 'mission m: M\nunder p\nfinding #b: B\nfinding #t #a: B too\nfinding #a: A\n<|>';
    const editor = await openEditor({ 'p.mission': programme, 'r.mission': report });
    expect(await actionsAt(editor, ['source'])).toEqual([]);
  });
});

describe('moving lines between structure and prose', () => {
  it('takes an entry to the margin with its text', async () => {
    const text = 'section s: S\n<[    finding gap: A\n\n        B\n]>    rest\n';
    expect(await resultOf(text, 'Move to the margin')).toBe(
      'section s: S\nfinding gap: A\n\n    B\n    rest\n',
    );
    expect(await resultOf('section s: S\n<[    no entry here]>\n', 'Move to the margin')).toBeUndefined();
  });

  it('indents what is to be prose, and no comment', async () => {
    expect(
      await resultOf('section s: S\n<[Finding it was hard.\n// a note\n\nSo.]>\n', 'Indent as text'),
    ).toBe('section s: S\n    Finding it was hard.\n// a note\n\n    So.\n');
    expect(await resultOf('section s: S\n\tA.\n<[It was hard.]>\n', 'Indent as text')).toBe(
      'section s: S\n\tA.\n\tIt was hard.\n',
    );
    expect(await resultOf('<[section s: S]>\n', 'Indent as text')).toBeUndefined();
  });
});
