import { afterEach, expect, it } from 'vitest';
import {
  type ClientCapabilities,
  ProgressType,
  type ProtocolConnection,
  type WorkDoneProgressBegin,
  WorkDoneProgressCreateRequest,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver-protocol/node';
import { type Served, startServed } from '../support/served.ts';

type Step = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

const CAPABILITIES: ClientCapabilities = { window: { workDoneProgress: true } };

let served: Served;
afterEach(() => served.stop());

/** What the client is told while it opens a folder of so many files. */
async function stepsFor(files: number): Promise<Step[]> {
  const steps: Step[] = [];
  const listen = (client: ProtocolConnection) => {
    client.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      client.onProgress(new ProgressType<Step>(), token, step => {
        steps.push(step);
      });
    });
  };
  const texts = Array.from({ length: files }, (_, i) => [`${i}.mission`, `mission m${i}: M\n`] as const);
  served = await startServed(Object.fromEntries(texts), CAPABILITIES, listen);
  return steps;
}

it('of many files is shown until all are checked', async () => {
  const steps = await stepsFor(600);
  await expect.poll(() => steps.at(-1)?.kind).toBe('end');
  expect(steps[0]).toMatchObject({ kind: 'begin', title: 'Checking reports', percentage: 0 });
  const reports = steps.flatMap(step => (step.kind === 'report' ? step : []));
  expect(reports.at(-1)).toMatchObject({ percentage: 100, message: '600 of 600' });
  const percentages = reports.map(({ percentage = 0 }) => percentage);
  expect(percentages).toEqual([...percentages].sort((a, b) => a - b));
});
