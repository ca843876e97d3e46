/** What is written of a run: the machine, its load, and tables between two marks of a document. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { type Table, toMarkdown } from './tables.ts';

/** The machine and its Node. */
export const MACHINE = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${process.platform}`;

/** What else the machine does. */
export function loadNow(): string {
  return `with ${loadavg()[1]?.toFixed(1)} processes at work when it began`;
}

/** Puts tables between the two marks of a document that bear this name. */
export function writeBetween(file: string, name: string, load: string, tables: readonly Table[]): void {
  const text = readFileSync(file, 'utf8');
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`${file} must hold ${begin} and ${end}.`);
  const head = `Measured on ${new Date().toISOString().slice(0, 10)}: ${MACHINE}, ${load}.`;
  const body = tables.map(toMarkdown).join('\n');
  writeFileSync(file, `${text.slice(0, before + begin.length)}\n\n${head}\n\n${body}\n${text.slice(after)}`);
}
