/** A rule or a feature with a fault of its own costs an author that one thing, and nothing else. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type Diagnostic,
  DocumentSymbolRequest,
  HoverRequest,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver-protocol/node';
import { checkOnce } from '../../src/cli/check-once.ts';
import { decode } from '../../src/cli/decode.ts';
import { MissionReportHoverProvider } from '../../src/editor/hover/hover.ts';
import { RULES } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { DEFAULT_SETTINGS } from '../../src/rules/settings.ts';
import { unpack } from '../../src/workers/packed.ts';
import { check } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { type Served, startServed } from '../support/served.ts';

/** A report with problems, and whatever a rule visits. */
const REPORT = `${exampleTexts()['kosovo-2009.mission']?.replace(/^(?=language )/m, 'style un\n')}
finding: An untagged one
recommendation: Do something
action: Done
uncovered #justice: No time
recommendation told: Do something else
update kosovo-2009.told on 2029-01-01: It is done.
remark by "A. Chief": Why?
reply by thurlow: There was no time.
`;
const BROKEN_OFF =
  /has failed here\. This is a fault of Mission Report and not of your text \(“no such luck”\)/;

const fail = () => {
  throw new Error('no such luck');
};
const breakRule = (rule: Rule) =>
  vi.spyOn(rule, rule.concerns ? 'concerns' : 'check').mockImplementation(fail);
const ruleOf = (code: string) => {
  const rule = RULES.find(each => each.code === code);
  if (!rule) throw new Error(`There is no rule ${code}.`);
  return rule;
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a rule that fails', () => {
  it.each(RULES.map(rule => [rule.code, rule] as const))(
    '%s says so once, and all others go on',
    async (code, rule) => {
      const isOwn = (problem: Diagnostic) => problem.code === code;
      const settings = { today: '2030-01-01', audience: 'public' } as const;
      const { problems: sound } = await check(REPORT, settings);
      const broken = breakRule(rule);
      const { problems } = await check(REPORT, settings);
      expect(problems.filter(each => !isOwn(each))).toEqual(sound.filter(each => !isOwn(each)));
      expect(problems.filter(isOwn).map(({ message }) => BROKEN_OFF.test(String(message)))).toEqual([true]);
      expect(broken).toHaveBeenCalledOnce();
    },
  );

  it('keeps no author from the others while it fails at every keystroke', async () => {
    const problems = new Map<string, readonly Diagnostic[]>();
    breakRule(ruleOf('name/known'));
    const served = await startServed({ 'a.mission': 'mission m: M\nfinding: A\n' }, {}, client => {
      client.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
        problems.set(uri, diagnostics);
      });
    });
    const codes = () => problems.get(served.uri('a.mission'))?.map(({ code }) => code);
    await served.open('a.mission');
    await expect.poll(codes).toEqual(['name/known', 'finding/tagged']);
    await served.type('a.mission', 'mission m: M\npillar x: X\nfinding #x: A\n');
    await expect.poll(codes).toEqual(['name/known']);
    served.stop();
  });

  it('is told on the command line as well', async () => {
    breakRule(ruleOf('finding/tagged'));
    const source = decode(new TextEncoder().encode('mission m: M\n\nfinding: A\n'), 'a.mission');
    const files = [{ path: '/a.mission', shown: 'a.mission', source, isAsked: true }];
    const reading = { folder: '/', config: {}, settings: DEFAULT_SETTINGS, files };
    const { found } = await checkOnce(reading, DEFAULT_SETTINGS, { detail: 'short', fix: false });
    const own = found.flatMap(unpack).filter(({ code }) => code === 'finding/tagged');
    expect(own).toMatchObject([{ file: 'a.mission', line: 3, message: expect.stringMatching(BROKEN_OFF) }]);
  });
});

describe('a language feature that fails', () => {
  let served: Served;
  afterEach(() => served.stop());

  it('keeps its answer from the author, and nobody else’s', async () => {
    served = await startServed({ 'a.mission': 'mission m: M\nfinding f: A\n' });
    const hovers = vi.spyOn(MissionReportHoverProvider.prototype, 'getHoverContent').mockImplementation(fail);
    await served.open('a.mission');
    const textDocument = { uri: served.uri('a.mission') };
    const hover = () =>
      served.client.sendRequest(HoverRequest.type, { textDocument, position: { line: 1, character: 9 } });
    await expect(hover()).rejects.toThrow('no such luck');
    const outline = await served.client.sendRequest(DocumentSymbolRequest.type, { textDocument });
    expect(JSON.stringify(outline)).toContain('"f');
    await served.type('a.mission', 'mission m: M\nfinding g: A\n');
    hovers.mockRestore();
    expect(JSON.stringify(await hover())).toContain('g');
  });
});
