/** How headings are numbered, which says how deep they lie where their form does not. */
import type { SourceBlock } from './document.ts';
import { beginsList, isBullet, levelOf, splitMark } from './marks.ts';

/** The ways in which headings are numbered, outermost first: I., A., 1., as the text brings them. */
export class Schemes {
  private open: string[] = [];

  /** How deep a heading with this number lies. */
  levelOf(mark: string): number {
    const scheme = schemeOf(mark);
    const at = this.open.indexOf(scheme);
    // Where II. is the first of its kind, what stands above it lacks the I.
    if (at < 0 && scheme === 'I' && !beginsList(mark)) this.open = [];
    this.open = at < 0 ? [...this.open, scheme] : this.open.slice(0, at + 1);
    const outer = this.open.slice(0, -1).filter(other => !other.startsWith('1')).length;
    return scheme.startsWith('1') ? outer + levelOf(mark) : this.open.length;
  }
}

/** `I`, `A`, or `1.1` for a number of two levels. */
function schemeOf(mark: string): string {
  if (/\d/.test(mark)) return '1.'.repeat(levelOf(mark));
  if (/^\(?[a-z]/.test(mark)) return 'a';
  return /^[IVX]{2,}|^[IVX]\.$/.test(mark) && !/^[CD]/.test(mark) ? 'I' : 'A';
}

type Heading = Extract<SourceBlock, { kind: 'heading' }>;

/** The headings of a document; those that look alike and are numbered in two ways, I. and A., lie at two depths. */
export function withSchemes(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const numbered = blocks.filter(
    (block): block is Heading => block.kind === 'heading' && block.level > 0 && markOf(block) !== '',
  );
  const letters = numbered.map(markOf);
  const isLettered = letters.includes('A.') && letters.includes('B.');
  const levels = new Map<Heading, number>();
  for (const level of new Set(numbered.map(heading => heading.level))) {
    const alike = numbered.filter(
      heading => heading.level === level && (isLettered || !/^[A-H]\.$/.test(markOf(heading))),
    );
    if (new Set(alike.map(heading => schemeOf(markOf(heading)))).size < 2) continue;
    const schemes = new Schemes();
    const depths = alike.map(heading => schemes.levelOf(markOf(heading)));
    const deepest = Math.max(...depths);
    // Between two whole levels, so that no other heading changes its place.
    for (const [at, heading] of alike.entries())
      levels.set(heading, level - (deepest - (depths[at] ?? deepest) + 1) / 100);
  }
  return blocks.map(block =>
    block.kind === 'heading' ? { ...block, level: levels.get(block) ?? block.level } : block,
  );
}

function markOf({ text }: Heading): string {
  const plain = text.replace(/^[*_]+/, '');
  // “A. Lee” may be somebody; between headings, B. goes on with it.
  const mark = splitMark(plain)?.mark ?? /^[A-H]\.(?=\s)/.exec(plain)?.[0] ?? '';
  return isBullet(mark) ? '' : mark;
}
