/** A workspace of reports under five programmes: start, edits, answers, memory. */
import { spawnSync } from 'node:child_process';
import { Desk } from './desk.ts';
import { type Kind, withFolder } from './folder.ts';
import { median, memory, p95, processorTimeOf, timesOf } from './measure.ts';

/** Milliseconds of the processor, but for `cold` and the answers meanwhile, which are by the clock; memory in megabytes. */
export async function workspace(reports: number, kind: Kind) {
  return await withFolder(
    reports,
    async folder => ({ reports, ...(await firstSession(folder, reports)), ...nextSession(folder) }),
    kind,
  );
}

/** A start from what the session before has kept. */
export async function warmStart(folder: string) {
  const desk = new Desk(folder);
  const warm = await processorTimeOf(() => desk.start());
  return { warm, warmRss: memory().rss, warmProblems: desk.problems };
}

async function firstSession(folder: string, reports: number) {
  const before = memory();
  const [begun, ofProcessor] = [performance.now(), process.cpuUsage()];
  const desk = new Desk(folder);
  const report = `report-${Math.floor(reports / 2)}`;
  desk.open(report);
  const starting = desk.start().then(() => performance.now() - begun);
  const meanwhile = await answersUntil(starting, () => desk.complete(report));
  const cold = await starting;
  const { user, system } = process.cpuUsage(ofProcessor);
  const { problems } = desk;
  const after = memory();
  if (!(await desk.cache.save())) throw new Error('The index could not be kept.');

  const keystrokes = await timesOf(100, run =>
    desk.type(report, text =>
      text.replace(/ (?:situation|sitaution) /, run % 2 ? ' situation ' : ' sitaution '),
    ),
  );
  const answers = await answersOn(desk, report);
  const title = await timesOf(5, run =>
    desk.type('programme-0', text => text.replace(/^pillar crime: .*/m, `pillar crime: Crime ${run}`)),
  );
  const name = await timesOf(5, run =>
    desk.type('programme-0', text =>
      text.replace(/pillar (health|sante):/, run % 2 ? 'pillar health:' : 'pillar sante:'),
    ),
  );
  const rename = await timesOf(5, () => renameParty(desk));
  return {
    cold,
    'cold (processor)': (user + system) / 1000,
    perReport: cold / reports,
    meanwhileP95: p95(meanwhile),
    keystroke: median(keystrokes),
    keystrokeP95: p95(keystrokes),
    ...answers,
    title: median(title),
    name: median(name),
    rename: median(rename),
    rss: after.rss,
    heap: after.heap - before.heap,
    problems,
  };
}

/** A process of its own, so that nothing is warm but the disk. */
function nextSession(folder: string): object {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--expose-gc', process.argv[1] ?? '', 'warm', folder],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error('The warm start failed.');
  return JSON.parse(stdout);
}

/** How long each answer took until something was done, from when it was asked for. */
async function answersUntil(done: Promise<unknown>, ask: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let isDone = false;
  const end = done.then(() => {
    isDone = true;
  });
  while (!isDone) {
    const due = performance.now() + 20;
    await new Promise(resolve => setTimeout(resolve, 20));
    await ask();
    times.push(performance.now() - due);
  }
  await end;
  return times;
}

/** What an author sees while writing, right after a keystroke. */
async function answersOn(desk: Desk, report: string) {
  const { DocumentSymbolProvider, HoverProvider } = desk.services.lsp;
  const textDocument = { uri: desk.uri(report).toString() };
  const position = { line: 4, character: 8 };
  const completion = await timesOf(50, () => desk.complete(report));
  const document = desk.documentOf(report);
  const hover = await timesOf(50, () => HoverProvider?.getHoverContent(document, { textDocument, position }));
  const outline = await timesOf(50, () => DocumentSymbolProvider?.getSymbols(document, { textDocument }));
  return { completionP95: p95(completion), hoverP95: p95(hover), outlineP95: p95(outline) };
}

/** The edits that give a party another name, in all reports that mention it. */
async function renameParty(desk: Desk): Promise<number> {
  const vocabulary = desk.documentOf('programme-0');
  const { textDocument } = vocabulary;
  const position = textDocument.positionAt(textDocument.getText().indexOf('EULEX'));
  const edit = await desk.services.lsp.RenameProvider?.rename(vocabulary, {
    textDocument: { uri: textDocument.uri },
    position,
    newName: 'EULEX-2',
  });
  return Object.keys(edit?.changes ?? {}).length;
}
