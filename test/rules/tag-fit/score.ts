/** How often the right pillar or theme is offered first, over cases that somebody else has written. */
import { readdirSync, readFileSync } from 'node:fs';
import { subjectOf } from '../../../src/rules/tag-fit/subject.ts';
import { tagsByFit } from '../../../src/rules/tag-fit/tags-by-fit.ts';
import { entriesOf } from '../../../src/syntax/entries.ts';
import { fileOf } from '../../../src/syntax/file-of.ts';
import { isTheme } from '../../../src/syntax/generated/ast.ts';
import { pillarsOver } from '../../../src/syntax/headers.ts';
import { pillarOf } from '../../../src/syntax/tags.ts';
import { checkFiles } from '../../support/check.ts';

const CASES = new URL('cases/', import.meta.url);

interface Tag {
  readonly id: string;
  readonly title: string;
  readonly body?: string;
}

interface Programme {
  readonly programme: { readonly pillars: readonly (Tag & { readonly themes: readonly Tag[] })[] };
  readonly findings: readonly {
    readonly heading: string | null;
    readonly text: string;
    readonly pillar: string;
    readonly theme: string | null;
    readonly excluded?: string;
  }[];
}

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

/** Ranks the tags for every case. */
export async function scoreCases(): Promise<readonly Scored[]> {
  const scored: Scored[] = [];
  for (const file of readdirSync(CASES).sort()) {
    const { programme, findings }: Programme = JSON.parse(readFileSync(new URL(file, CASES), 'utf8'));
    const vocabulary = programme.pillars.flatMap(({ id, title, body, themes }) => [
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
    for (const [at, finding] of entriesOf(mission, 'Finding').entries()) {
      const wanted = findings[at];
      if (!wanted || wanted.excluded) continue;
      const tags = tagsByFit(pillar.$container, subjectOf(finding));
      const [right, theme] = [nameOf(wanted.pillar), wanted.theme && nameOf(wanted.theme)];
      const pillars = tags.map(tag => (isTheme(tag) ? pillarOf(tag)?.name : tag.name));
      const offers = tags.map(({ name }) => name);
      scored.push({
        file,
        text: wanted.text,
        wanted: theme ?? right,
        offers,
        pillarAt: pillars.indexOf(right),
        pillarRank: [...new Set(pillars)].indexOf(right),
        themeAt: offers.indexOf(theme ?? right),
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
