/** What rules say that they ask for is all they ask for, and where nothing else has changed, what they told stands. */
import { readdirSync, readFileSync } from 'node:fs';
import {
  Cancellation,
  DocumentState,
  isReference,
  type LangiumCoreServices,
  type LangiumDocument,
  MultiMap,
  URI,
} from 'langium';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { assess, type Problem } from '../../src/rules/find-problems.ts';
import { RULES } from '../../src/rules/index.ts';
import { createCheckingServices } from '../../src/rules/module.ts';
import type { Rule, RuleContext } from '../../src/rules/rule.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../src/rules/settings.ts';
import { wholeProblems } from '../../src/rules/validator.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import type { MissionFile } from '../../src/syntax/generated/ast.ts';
import { vocabularyOf } from '../../src/terminology/report-vocabulary.ts';
import { strip } from '../support/annotate.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { MapFileSystem } from '../support/map-file-system.ts';

const HERE = import.meta.dirname;
const TODAY = '2025-06-01';
const ofReport = RULES.filter(({ asks }) => asks === 'report');

/** Every fixture of a rule, with what stands beside it, and the examples. */
const TEXTS: ReadonlyMap<string, string> = new Map([
  ...readdirSync(HERE, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.mission'))
    .sort()
    .map(file => [`/w/${file}`, strip(readFileSync(`${HERE}/${file}`, 'utf8'))] as const),
  ...Object.entries(exampleTexts()).map(([file, text]) => [`/w/${file}`, text] as const),
]);
const REPORTS = [...TEXTS.keys()].filter(path => !path.startsWith('/w/workspace/'));
const PROGRAMMES = ['/w/workspace/valley.mission', '/w/south-eastern-europe.mission'];
/** What is checked again and again: the fixtures of what asks for no names, and some others under the same programmes. */
const FEW = new Map(
  [...TEXTS]
    .filter(
      ([path]) =>
        /workspace|-europe|kosovo|tagged|serves|covered|known|within-ceiling/.test(path) ||
        ofReport.some(({ code }) => path.startsWith(`/w/${code}`)),
    )
    .map(([path, text], i) => [path, text.replace(/^mission (trip|[a-z]+)(?=:)/m, `mission $1-${i}`)]),
);

async function desk(texts: ReadonlyMap<string, string>, settings: Partial<RuleSettings> = {}) {
  const files = new MapFileSystem(texts);
  const services = createCheckingServices(() => files, { get: () => undefined }, 'short');
  services.workspace.ProjectSettings.current = { ...DEFAULT_SETTINGS, today: TODAY, ...settings };
  const { DocumentBuilder, LangiumDocuments } = services.shared.workspace;
  DocumentBuilder.updateBuildOptions = { validation: true };
  const all = () => [...LangiumDocuments.all].sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  const write = async (changed: ReadonlyMap<string, string>, cancelled?: Cancellation.CancellationToken) => {
    for (const [path, text] of changed) files.texts.set(path, text);
    const uris = [...changed.keys()].map(path => URI.file(path));
    await DocumentBuilder.update(uris, [], cancelled);
  };
  await write(texts);
  return {
    services,
    write,
    documentOf: (path: string) => LangiumDocuments.getDocument(URI.file(path)) as LangiumDocument,
    /** Everything that is told, as it is told. */
    told: () =>
      all().flatMap(({ uri, diagnostics = [] }) =>
        diagnostics.map((each, i) => `${uri.path} ${i} ${JSON.stringify(each)}`),
      ),
  };
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('a rule that asks for no names looks at nothing that a name of another file leads to', async () => {
  const { services, documentOf } = await desk(TEXTS);
  const byType = new MultiMap(
    ofReport.flatMap(rule => rule.visits.map((type): [string, Rule] => [type, rule])),
  );
  const faults: string[] = [];
  let outside = 0;
  const vocabularies = new Map(REPORTS.map(path => [path, vocabularyOf(fileOf(documentOf(path)), services)]));
  for (const path of REPORTS) {
    const document = documentOf(path);
    const file = fileOf(document);
    const vocabulary = vocabularies.get(path);
    const { Grammar, parser } = services;
    const { textDocument, parseResult } = document;
    for (const reference of document.references.filter(each => mayLeadOut(each, services))) {
      outside++;
      const refuse = () => {
        throw new Error(`looked at ${reference.$refText}`);
      };
      for (const way of ['ref', '$nodeDescription', 'error'])
        Object.defineProperty(reference, way, { get: refuse, configurable: true });
    }
    const context = {
      ...{ file, rules: RULES, today: TODAY, audience: 'public', staffNames: false },
      document: { textDocument, parseResult },
      services: { Grammar, parser },
      vocabulary: () => vocabulary,
    } as unknown as RuleContext;
    const { problems } = await assess(byType, context, async () => {});
    const isFaulty = ({ message }: Problem) => message.includes('This is a fault of Mission Report');
    faults.push(...problems.filter(isFaulty).map(({ message }) => `${path}: ${message}`));
  }
  expect(faults).toEqual([]);
  expect(outside).toBeGreaterThan(500);
});

/** True for a name that stands, or could stand, for something in another file; which report updates are about is no matter of names. */
function mayLeadOut(
  reference: LangiumDocument['references'][number],
  { shared }: LangiumCoreServices,
): boolean {
  if (!isReference(reference)) return true;
  const { $nodeDescription, error } = reference;
  if ($nodeDescription?.type === 'Mission' || error?.info.property === 'mission') return false;
  if ($nodeDescription)
    return $nodeDescription.documentUri !== reference.$refNode?.root.astNode.$document?.uri;
  const type = error && shared.AstReflection.getReferenceType(error.info);
  return !OF_ONE_REPORT.has(type ?? '');
}
const OF_ONE_REPORT: ReadonlySet<string> = new Set(['Event', 'Answered', 'Objective', 'Finding']);

/** What may become of a file that others share. */
const CHANGES: Readonly<Record<string, (text: string) => string>> = {
  'a pillar has another name': text => text.replace(/^pillar (\S+):/m, 'pillar $1-2:'),
  'a theme has another name': text => text.replace(/^theme (\S+) of/m, 'theme $1-2 of'),
  'a theme is of another pillar': text => text.replace(/^(theme \S+ of) \S+:/m, '$1 justice:'),
  'a pillar is called like an organization': text => {
    const [, name = ''] = /^organization (\S+):/m.exec(text) ?? [];
    return text.replace(/^pillar \S+:/m, `pillar ${name}:`);
  },
  'a pillar is called like what reports declare': text => text.replace(/^pillar \S+:/m, 'pillar unodc:'),
  'a pillar is no more': text => text.replace(/^pillar \S+: .*\n/m, ''),
  'there is one pillar more': text => text.replace(/^(?=pillar)/m, 'pillar tourism: Tourism\n'),
  'pillars stand the other way round': text => {
    const [head = '', ...pillars] = text.split(/^(?=pillar )/m);
    return head + pillars.reverse().join('\n');
  },
  'a pillar has another title': text => text.replace(/^(pillar \S+:) .*/m, '$1 Another'),
  'a pillar has a title in French': text => text.replace(/^(pillar \S+):/m, '$1 in fr "Un pilier":'),
  'the programme has another name': text => text.replace(/^programme (\S+):/m, 'programme $1-2:'),
  'the programme has another title': text => text.replace(/^(programme \S+:) .*/m, '$1 Another'),
  'the programme has another house pack': text => text.replace(/^(programme .*)/m, '$1\nstyle un'),
  'an organization has another name': text => text.replace(/^organization (\S+):/m, 'organization $1-2:'),
  'organizations are marked': text => text.replace(/^organization (\S+):/gm, 'organization $1 confidential:'),
  'a term is asked for': text => `${text}\nterm "police service" not "police", "officers": House\n`,
  'a pillar and an organization have other names': text =>
    text.replace(/^(pillar|organization) (\S+):/gm, '$1 $2-2:'),
  'it is empty': () => '',
};

/** The programmes after a change. */
function changed(change: string): ReadonlyMap<string, string> {
  return new Map(PROGRAMMES.map(path => [path, (CHANGES[change] ?? String)(TEXTS.get(path) ?? '')]));
}
const unchanged = changed('nothing');

const fresh = async (change: string, settings?: Partial<RuleSettings>) =>
  (await desk(new Map([...FEW, ...changed(change)]), settings)).told();

function differences(some: readonly string[], others: readonly string[]): readonly string[] {
  const [one, other] = [new Set(some), new Set(others)];
  return [...some.filter(each => !other.has(each)), ...others.filter(each => !one.has(each))];
}

describe('all is told as by a fresh start', () => {
  const kept = desk(FEW);

  test.each(Object.keys(CHANGES))('when %s', async change => {
    const { write, told } = await kept;
    await write(changed(change));
    expect(differences(told(), await fresh(change))).toEqual([]);
    await write(unchanged);
  });

  test('when all of that has come and gone', async () => {
    expect(differences((await kept).told(), await fresh('nothing'))).toEqual([]);
  });

  const [pillar, organization] = ['a pillar has another name', 'an organization has another name'];
  test.each([
    [pillar, 'a theme has another name'],
    [pillar, organization],
    [organization, pillar],
  ])('when %s, and then %s before that is through', async (first, second) => {
    const { write, told, services } = await desk(FEW);
    const cancelling = new Cancellation.CancellationTokenSource();
    let checked = 0;
    services.shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, () => {
      if (++checked === 10) cancelling.cancel();
    });
    await write(changed(first), cancelling.token).catch(() => undefined);
    await write(changed(second));
    expect(checked).toBeGreaterThan(10);
    expect(differences(told(), await fresh(second))).toEqual([]);
  });

  test('when all was found in an earlier session', async () => {
    const { write, told, services } = await desk(FEW);
    for (const document of services.shared.workspace.LangiumDocuments.all)
      document.diagnostics = JSON.parse(JSON.stringify(document.diagnostics));
    await write(changed(pillar));
    expect(differences(told(), await fresh(pillar))).toEqual([]);
  });

  test('when settings have changed meanwhile, and in all of its details when somebody asks', async () => {
    const { write, documentOf, services } = await desk(FEW);
    const settings = { profile: 'draft', today: TODAY } as const;
    services.workspace.ProjectSettings.current = { ...DEFAULT_SETTINGS, ...settings };
    await write(changed(pillar));
    const other = await desk(new Map([...FEW, ...changed(pillar)]), settings);
    for (const path of ['/w/finding/attributed.mission', '/w/finding/sourced.mission']) {
      const [own, its] = [documentOf(path), other.documentOf(path)];
      expect(own.diagnostics).toEqual(its.diagnostics);
      await write(unchanged);
      await write(changed(pillar));
      expect(own.diagnostics).toEqual(its.diagnostics);
      expect(await wholeProblems(services, own)).toEqual(await wholeProblems(other.services, its));
    }
  });
});

test('where a pillar has another name, only what asks for names is asked again', async () => {
  const { write } = await desk(FEW);
  const spies = RULES.map(rule => [rule.asks, vi.spyOn(rule, 'check')] as const);
  const asked = (asks: Rule['asks']) =>
    spies.flatMap(([each, { mock }]) => (each === asks ? mock.calls : []).map(([, , { file }]) => file));
  await write(changed('a pillar has another name'));
  const isShared = ({ $document }: MissionFile) => PROGRAMMES.includes($document?.uri.path ?? '');
  expect(asked('report').filter(file => !isShared(file))).toEqual([]);
  expect(new Set(asked(undefined)).size).toBeGreaterThan(40);
  vi.restoreAllMocks();
});
