/** Statements that no build has read before: those of real reports, their words exchanged among each other by a seed. */
import { readFileSync } from 'node:fs';
import { Random } from './random.ts';

/** Real reports in English. */
const REAL = [
  ...['kosovo-2009', 'selm-2024', 'selm-2025', 'marenia-safe-water'].map(name => `examples/${name}`),
  ...['health', 'human-rights', 'nuclear'].map(name => `test/words/reports/${name}`),
].map(name => `${name}.mission`);

/** Of ten longer words that are not names, so many become another of them. */
const EXCHANGED = 4;
/** Statements of one report; a report of 240 lines has some 120 of them. */
const STATEMENTS = 150;

const statements = REAL.flatMap(statementsOf);
const words = [...new Set(statements.flatMap(statement => statement.match(/\b[a-z]{4,}\b/g) ?? []))];

/** The statements of the report of this number; the same number has the same ones. */
export function unseenStatements(report: number): readonly string[] {
  const random = new Random(report * 7919 + 17);
  return Array.from({ length: STATEMENTS }, () =>
    random
      .of(statements)
      .replace(/\b[a-z]{4,}\b/g, word => (random.below(10) < EXCHANGED ? random.of(words) : word)),
  );
}

/** What a real report says in one sentence, or between two semicolons. */
function statementsOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .replace(/\n {4}/g, ' ')
    .split('\n')
    .flatMap(line => line.slice(line.indexOf(': ') + 2).split(/(?<=[.;]) /))
    .filter(statement => /^[A-Z](?:[\w',-]+ ){7,40}[\w-]+[.;]$/.test(statement))
    .map(statement => statement.replace(/;$/, '.'));
}
