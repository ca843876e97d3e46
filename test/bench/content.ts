/** Made-up reports as plain data, as dense as real ones: with mentions, quotations and figures; 240 lines have 16 KB. */
import { Random } from './random.ts';

export interface Finding {
  readonly id: string;
  readonly pillar: string;
  readonly kind: string;
  readonly severity: string;
  readonly meeting: string;
  readonly text: string;
  readonly body: string;
  readonly recommendation: {
    readonly to: string;
    readonly due: string;
    readonly priority: string;
    readonly text: string;
  };
  readonly action: { readonly owner: string; readonly due: string; readonly text: string };
}

export interface ReportContent {
  readonly id: string;
  readonly programme: string;
  readonly meetings: readonly {
    readonly id: string;
    readonly with: string;
    readonly by: string;
    readonly pillar: string;
    readonly text: string;
  }[];
  readonly findings: readonly Finding[];
}

export const PILLARS = ['crime', 'justice', 'health', 'borders'];
export const ORGANIZATIONS = ['EULEX', 'UNMIK', 'OSCE', 'UNODC', 'police', 'customs', 'courts', 'prisons'];
export const MEMBERS = ['thurlow', 'banaj', 'kolykhalova', 'demirbuken'];
const KINDS = ['gap', 'need', 'observation', 'good-practice'];
const LEVELS = ['low', 'medium', 'high', 'critical'];

/** Lines of one finding with all that belongs to it, blank lines included, and of what stands above the first. */
const LINES_PER_FINDING = 11;
const LINES_BESIDES = 35;

/** A report of about `lines` lines. */
export function reportContent(seed: number, lines: number, statements: readonly string[]): ReportContent {
  const random = new Random(seed);
  const statement = () => random.of(statements);
  const beginning = (words: number) => `${statement().split(' ', words).join(' ')}.`;
  const told = () =>
    `According to @${random.of(ORGANIZATIONS)}, ${2 + random.below(90)} cases are open: "${beginning(6)}"`;
  const meetings = Array.from({ length: 6 }, (_, i) => ({
    id: `meeting-${i}`,
    with: random.of(ORGANIZATIONS),
    by: random.of(MEMBERS),
    pillar: random.of(PILLARS),
    text: beginning(8),
  }));
  const findings = Array.from(
    { length: Math.max(1, Math.round((lines - LINES_BESIDES) / LINES_PER_FINDING)) },
    (_, i) => ({
      id: `finding-${i}`,
      pillar: random.of(PILLARS),
      kind: random.of(KINDS),
      severity: random.of(LEVELS),
      meeting: `meeting-${random.below(6)}`,
      text: statement(),
      body: `${statement()}
${told()}`,
      recommendation: {
        to: random.of(ORGANIZATIONS),
        due: `2030-0${1 + random.below(9)}`,
        priority: random.of(LEVELS),
        text: `${random.of(ORGANIZATIONS)} should support this: ${statement()}`,
      },
      action: { owner: random.of(MEMBERS), due: `2030-0${1 + random.below(9)}`, text: beginning(8) },
    }),
  );
  return { id: `mission-${seed}`, programme: `programme-${seed % 5}`, meetings, findings };
}
