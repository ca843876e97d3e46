/** How headings are numbered, which says how deep they lie where their form does not. */
import { beginsList, levelOf } from './marks.ts';

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
