/** What is told after a change of a file that others share is what a fresh start would tell. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cancellation, DocumentState, type LangiumDocument, URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { createCheckingServices } from '../../src/rules/module.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../src/rules/settings.ts';
import { wholeProblems } from '../../src/rules/validator.ts';
import { strip } from '../support/annotate.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { MapFileSystem } from '../support/map-file-system.ts';

const HERE = join(import.meta.dirname, '../rules');
const TODAY = '2025-06-01';

/** Every fixture of a rule, with what stands beside it, and the examples. */
const TEXTS: ReadonlyMap<string, string> = new Map([
  ...readdirSync(HERE, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.mission'))
    .sort()
    .map(file => [`/w/${file}`, strip(readFileSync(`${HERE}/${file}`, 'utf8'))] as const),
  ...Object.entries(exampleTexts()).map(([file, text]) => [`/w/${file}`, text] as const),
]);
const PROGRAMMES = ['/w/workspace/valley.mission', '/w/south-eastern-europe.mission'];
/** What is checked again and again: reports that name pillars, themes and parties, each a mission of its own. */
const FEW = new Map(
  [...TEXTS]
    .filter(([path]) =>
      /workspace|-europe|kosovo|tagged|serves|covered|known|within-ceiling|\/finding\//.test(path),
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
