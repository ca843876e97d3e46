import { describe, expect, it } from 'vitest';
import { HeldBack, type Problem } from '../../src/extension/typing/held-back.ts';

const FILE = 'file:///report.mission';

/** A problem as the server tells it, on a line. */
function problem(code: string, line: number): Problem & { readonly code: string } {
  return { code, range: { start: { line } } };
}

/** What is shown while keys, carets, tellings and time come one after the other. */
class Screen {
  shown: readonly Problem[] = [];
  private time = 0;
  /** How much sooner than by the clock a timer rings. */
  early = 0;
  private due: { readonly at: number; readonly act: () => void }[] = [];
  readonly held = new HeldBack<Problem>({
    now: () => this.time,
    after: (milliseconds, act) => {
      const waiting = { at: this.time + milliseconds, act };
      this.due.push(waiting);
      return () => {
        this.due = this.due.filter(other => other !== waiting);
      };
    },
  });

  tell(...problems: readonly Problem[]): void {
    this.shown = this.held.tell(FILE, problems, shown => {
      this.shown = shown;
    });
  }

  pass(milliseconds: number): void {
    this.time += milliseconds;
    for (const { act } of this.due.filter(({ at }) => at <= this.time + this.early)) act();
  }

  get lines(): readonly (readonly [unknown, number])[] {
    return this.shown.map(({ code, range }) => [code, range.start.line]);
  }
}

describe('a problem on the caret’s line', () => {
  it('waits until a second has passed since the last key', () => {
    const screen = new Screen();
    screen.held.moveTo(FILE, [3]);
    screen.held.type(FILE);
    screen.tell(problem('syntax', 3));
    expect(screen.lines).toEqual([]);
    screen.pass(900);
    screen.held.type(FILE);
    screen.tell(problem('syntax', 3));
    screen.pass(999);
    expect(screen.lines).toEqual([]);
    screen.pass(1);
    expect(screen.lines).toEqual([['syntax', 3]]);
  });

  it('is shown when the timer rings, also a moment before the clock says so', () => {
    const screen = new Screen();
    screen.early = 1;
    screen.held.moveTo(FILE, [3]);
    screen.held.type(FILE);
    screen.tell(problem('syntax', 3));
    screen.pass(999);
    expect(screen.lines).toEqual([['syntax', 3]]);
    // What was shown is not taken away when it is told again.
    screen.tell(problem('syntax', 3));
    expect(screen.lines).toEqual([['syntax', 3]]);
  });

  it('is shown as soon as the caret leaves, to another line, file or window', () => {
    for (const leave of [
      ({ held }: Screen) => held.moveTo(FILE, [4]),
      ({ held }: Screen) => held.moveTo('file:///other.mission', [3]),
      ({ held }: Screen) => held.moveTo(undefined, []),
    ]) {
      const screen = new Screen();
      screen.held.moveTo(FILE, [3]);
      screen.held.type(FILE);
      screen.tell(problem('syntax', 3));
      expect(screen.lines).toEqual([]);
      leave(screen);
      expect(screen.lines).toEqual([['syntax', 3]]);
    }
  });

  it('waits only where it says that something can’t be read, and only there', () => {
    const screen = new Screen();
    screen.held.moveTo(FILE, [3, 8]);
    screen.held.type(FILE);
    screen.tell(
      problem('syntax', 2),
      problem('finding/tagged', 3),
      problem('syntax', 8),
      problem('syntax', 3),
    );
    expect(screen.lines).toEqual([
      ['syntax', 2],
      ['finding/tagged', 3],
    ]);
    screen.held.moveTo(FILE, [3]);
    expect(screen.lines).toEqual([
      ['syntax', 2],
      ['finding/tagged', 3],
      ['syntax', 8],
    ]);
  });

  it('does not wait where nobody types', () => {
    const screen = new Screen();
    screen.held.moveTo(FILE, [3]);
    screen.tell(problem('syntax', 3));
    expect(screen.lines).toEqual([['syntax', 3]]);
  });

  it('is not shown where it was before the last key: the server tells it anew', () => {
    const screen = new Screen();
    screen.held.moveTo(FILE, [3]);
    screen.held.type(FILE);
    screen.tell(problem('syntax', 3));
    screen.held.type(FILE);
    screen.held.moveTo(FILE, [4]);
    screen.pass(2000);
    expect(screen.lines).toEqual([]);
    screen.tell(problem('syntax', 3));
    expect(screen.lines).toEqual([['syntax', 3]]);
  });

  it('stays shown when a caret comes back to it', () => {
    const screen = new Screen();
    screen.held.moveTo(FILE, [4]);
    screen.held.type(FILE);
    screen.tell(problem('syntax', 3));
    screen.held.moveTo(FILE, [3]);
    expect(screen.lines).toEqual([['syntax', 3]]);
  });
});
