import { expect, it } from 'vitest';
import { ClosedFiles } from '../../src/extension/typing/closed-files.ts';
import { BROKEN_FROM_ELSEWHERE } from '../../src/protocol.ts';
import { RULES } from '../../src/rules/index.ts';

const problem = (code: string) => ({ code, range: { start: { line: 0 } } });
const PROBLEMS = [problem('words/not-confused'), problem('name/known')];

it('shows of a report that is closed what another file breaks, and all of it once it is open', () => {
  const open = new Set<string>();
  const closed = new ClosedFiles(file => open.has(file));
  let shown: readonly unknown[] = [];
  const tell = (file: string, problems: typeof PROBLEMS) =>
    closed.tell(file, problems, some => {
      shown = some.map(({ code }) => code);
    });
  tell('file:///old.mission', PROBLEMS);
  expect(shown).toEqual(['name/known']);
  open.add('file:///old.mission');
  closed.turn('file:///old.mission');
  expect(shown).toEqual(['words/not-confused', 'name/known']);
  open.clear();
  closed.turn('file:///old.mission');
  expect(shown).toEqual(['name/known']);
  tell('file:///old.mission', []);
  closed.turn('file:///old.mission');
  expect(shown).toEqual([]);
  tell('file:///mission-report.config.json', PROBLEMS);
  expect(shown).toHaveLength(2);
});

it('knows these by the codes of rules', () => {
  const codes: readonly string[] = RULES.map(({ code }) => code);
  expect(BROKEN_FROM_ELSEWHERE.filter(code => !codes.includes(code))).toEqual([]);
});
