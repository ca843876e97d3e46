import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { EmptyFileSystem, URI } from 'langium';
import { expect, test } from 'vitest';
import { compileChecked } from '../../src/publish/compile-checked.ts';
import { reviewFile } from '../../src/review/review-file.ts';
import { checkFiles } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { score } from '/work/wt/reviewer/test/review/score.ts';
const DIR = process.env.RV_DIR ?? '/work/wt/reviewer/test/review/returned';
const ONLY = process.env.RV_ONLY ?? '';
test('x', async () => {
  const texts: any = { ...exampleTexts() };
  for (const n of ['vrela-2025.mission', 'vrela-valley.mission']) texts[n] = readFileSync('/work/wt/reviewer/test/review/' + n, 'utf8');
  const { services, documents } = await checkFiles(texts);
  let right = 0, all = 0, surplus = 0, offered = 0;
  for (const f of readdirSync(DIR).filter(f => f.endsWith('.docx') && f.includes(ONLY))) {
    const truth = JSON.parse(readFileSync(`${DIR}/${f.replace('.docx', '.truth.json')}`, 'utf8'));
    const name = truth.report.split('/').at(-1);
    const d = documents.find(d => d.uri.path.endsWith(name));
    if (!d) { console.log('NO DOC', name, documents.map(d => d.uri.path)); continue; }
    const report = compileChecked(d, services)!;
    const t = performance.now();
    const r = reviewFile(readFileSync(`${DIR}/${f}`), { source: d.textDocument.getText(), file: d.parseResult.value as any, report });
    const ms = Math.round(performance.now() - t);
    if (!r.ok) { console.log(f, 'REFUSED', r.reason); continue; }
    const s = score(r.changes as any, truth.changes);
    right += s.right.length; all += truth.changes.length; surplus += s.surplus.length;
    const states: any = {};
    for (const c of r.changes) states[c.state] = (states[c.state] ?? 0) + 1;
    console.log(`== ${f} right ${s.right.length}/${truth.changes.length} elsewhere ${s.elsewhere.length} missed ${s.missed.length} surplus ${s.surplus.length} ${ms}ms looks ${r.looks} sent ${r.knowsSent} ${JSON.stringify(states)}`);
    for (const e of s.elsewhere) console.log('   ELSEWHERE', JSON.stringify(e));
    for (const e of s.missed) console.log('   MISSED', JSON.stringify(e));
    if (s.surplus.length) console.log('   SURPLUS', s.surplus.join(' '));
    if (process.env.RV_LIST && f.includes(process.env.RV_LIST)) for (const c of r.changes) console.log('   -', c.number, c.author, c.entry, c.kind, c.state, JSON.stringify(c.old), '->', JSON.stringify(c.new), c.now ?? '');
    else for (const c of r.changes) if (c.state !== 'offered') console.log('   ~', c.number, c.author, c.entry, c.kind, c.state, JSON.stringify(c.old).slice(0,120), '->', JSON.stringify(c.new).slice(0,120), c.now ?? '');
  }
  console.log('TOTAL', right, all, 'surplus', surplus);
  expect(1).toBe(1);
});
