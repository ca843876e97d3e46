/** How often the right pillar or theme is offered first, over cases that somebody else has written. */
import { readdirSync, readFileSync } from 'node:fs';
import { subjectOf } from '../../../src/rules/tag-fit/subject.ts';
import { provenBy, taggedFinding } from '../../../src/rules/tag-fit/tagged.ts';
import { tagsByFit } from '../../../src/rules/tag-fit/tags-by-fit.ts';
import { entriesOf } from '../../../src/syntax/entries.ts';
import { fileOf } from '../../../src/syntax/file-of.ts';
import { isTheme } from '../../../src/syntax/generated/ast.ts';
import { pillarsOver } from '../../../src/syntax/headers.ts';
import { pillarOf } from '../../../src/syntax/tags.ts';
import { checkFiles } from '../../support/check.ts';

interface Tag {
  readonly id: string;
  readonly title: string;
  readonly body?: string;
  readonly themes?: readonly Tag[];
}

/** What somebody has found under a programme, and where that belongs. */
interface Case {
  readonly pillars: readonly Tag[];
  readonly findings: readonly {
    readonly heading?: string | null;
    readonly text: string;
    /** The pillars that are right. */
    readonly right: readonly string[];
    readonly theme?: string | null;
  }[];
}

/** Programmes with themes below their pillars. */
interface Nested {
  readonly programme: { readonly pillars: readonly Tag[] };
  readonly findings: readonly {
    readonly heading: string | null;
    readonly text: string;
    readonly pillar: string;
    readonly theme: string | null;
  }[];
}

/** Programmes whose themes cut across; a theme belongs to a pillar, so that each stands as one here. */
interface Flat {
  readonly pillars: readonly Tag[];
  readonly themes: readonly Tag[];
  readonly findings: readonly {
    readonly heading?: string;
    readonly text: string;
    readonly right: string;
    readonly alsoRight?: readonly string[];
  }[];
}

const nested = ({ programme, findings }: Nested): Case => ({
  pillars: programme.pillars,
  findings: findings.map(({ pillar, ...finding }) => ({ ...finding, right: [pillar] })),
});

const flat = ({ pillars, themes, findings }: Flat): Case => ({
  pillars: [...pillars, ...themes],
  findings: findings.map(({ right, alsoRight = [], ...finding }) => ({
    ...finding,
    right: [right, ...alsoRight],
  })),
});

/** The sets of cases, by the folder that each stands in. */
const SETS = {
  cases: (json: string) => nested(JSON.parse(json)),
  programmes: (json: string) => flat(JSON.parse(json)),
};

/** How the offers for one finding stand: the place of the first of the right pillar, and of the theme itself. */
export interface Scored {
  readonly file: string;
  readonly text: string;
  readonly wanted: string;
  readonly offers: readonly string[];
  readonly pillarAt: number;
  /** Among the pillars alone. */
  readonly pillarRank: number;
  readonly themeAt: number;
}

const nameOf = (id: string) => `t-${id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
const indented = (text: string) => text.replace(/\s*\n\s*/g, ' ');

/** Ranks the tags for every case of a set, with all else untagged, or with every other finding of the report tagged. */
export async function scoreCases(
  set: keyof typeof SETS,
  others: 'untagged' | 'tagged' = 'untagged',
): Promise<readonly Scored[]> {
  const scored: Scored[] = [];
  const folder = new URL(`${set}/`, import.meta.url);
  for (const file of readdirSync(folder).sort()) {
    const { pillars, findings } = SETS[set](readFileSync(new URL(file, folder), 'utf8'));
    const vocabulary = pillars.flatMap(({ id, title, body, themes = [] }) => [
      `pillar ${nameOf(id)}: ${title}\n${body ? `\n    ${indented(body)}\n` : ''}`,
      ...themes.map(theme => `theme ${nameOf(theme.id)} of ${nameOf(id)}: ${theme.title}\n`),
    ]);
    const report = findings.flatMap(({ heading, text }) => [
      heading ? `section: ${heading}\n` : '',
      `finding: ${indented(text)}\n`,
      'annex: End\n',
    ]);
    const { documents } = await checkFiles({
      'programme.mission': `programme p: P\n${vocabulary.join('')}`,
      'report.mission': `mission m: M\nunder p\n${report.join('')}`,
    });
    const mission = documents[1] && fileOf(documents[1]);
    if (!mission) throw new Error('no report');
    const [pillar] = pillarsOver(mission);
    if (!pillar) throw new Error('no pillars');
    const tagged = findings.map(({ text, right, theme }) =>
      taggedFinding([nameOf(theme ?? right[0] ?? '')], text, ''),
    );
    for (const [at, finding] of entriesOf(mission, 'Finding').entries()) {
      const wanted = findings[at];
      if (!wanted) throw new Error('a finding too many');
      const beside = others === 'tagged' ? tagged.filter((_, place) => place !== at) : [];
      const tags = tagsByFit(pillar.$container, subjectOf(finding), provenBy(beside));
      const right = wanted.right.map(nameOf);
      const offers = tags.map(({ name }) => name);
      const pillars = tags.map(tag => (isTheme(tag) ? pillarOf(tag)?.name : tag.name) ?? '');
      const isRight = (name: string) => right.includes(name);
      const theme = wanted.theme ? nameOf(wanted.theme) : undefined;
      scored.push({
        file,
        text: wanted.text,
        wanted: theme ?? right.join(' '),
        offers,
        pillarAt: pillars.findIndex(isRight),
        pillarRank: [...new Set(pillars)].findIndex(isRight),
        themeAt: offers.findIndex(name => (theme ? [theme] : right).includes(name)),
      });
    }
  }
  return scored;
}

/** Shares in per cent. */
export function sums(scored: readonly Scored[]) {
  const share = (holds: (each: Scored) => boolean) =>
    Math.round((100 * scored.filter(holds).length) / scored.length);
  return {
    findings: scored.length,
    pillarFirst: share(({ pillarAt }) => pillarAt === 0),
    pillarAmongTwo: share(({ pillarAt }) => pillarAt >= 0 && pillarAt < 2),
    pillarAmongThree: share(({ pillarAt }) => pillarAt >= 0 && pillarAt < 3),
    ofTwoPillars: share(({ pillarRank }) => pillarRank >= 0 && pillarRank < 2),
    themeFirst: share(({ themeAt }) => themeAt === 0),
    themeAmongThree: share(({ themeAt }) => themeAt >= 0 && themeAt < 3),
  };
}
