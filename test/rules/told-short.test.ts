/** A problem told short is the same problem, and the fixes made when somebody asks are those that its rule made. */
import { readdirSync, readFileSync } from 'node:fs';
import { type LangiumDocument, URI } from 'langium';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { createCheckingServices } from '../../src/rules/module.ts';
import { DEFAULT_SETTINGS } from '../../src/rules/settings.ts';
import { type Detail, wholeProblems } from '../../src/rules/validator.ts';
import { strip } from '../support/annotate.ts';
import { settingsIn } from '../support/fixture-settings.ts';
import { MapFileSystem } from '../support/map-file-system.ts';

const HERE = import.meta.dirname;
const missions = readdirSync(HERE, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.mission'))
  .sort();
const read = (file: string) => strip(readFileSync(`${HERE}/${file}`, 'utf8'));
const fixtures = missions.filter(file => !file.startsWith('workspace'));
const beside = missions.filter(file => file.startsWith('workspace'));

/** What is told of a text, and what is told of it when somebody asks for all. */
type Telling = (
  text: string,
  change?: (document: LangiumDocument) => void,
) => Promise<{
  readonly told: readonly Diagnostic[];
  readonly asked: readonly Diagnostic[];
}>;

async function telling(detail: Detail, isOpen = false): Promise<Telling> {
  const open = { get: () => (isOpen ? ({} as never) : undefined) };
  const services = createCheckingServices(() => new MapFileSystem([]), open, detail);
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = services.shared.workspace;
  const add = (name: string, text: string) => {
    const document = LangiumDocumentFactory.fromString(text, URI.parse(`file:///workspace/${name}`));
    LangiumDocuments.addDocument(document);
    return document;
  };
  await DocumentBuilder.build(beside.map(file => add(file, read(file))));
  return async (text, change) => {
    services.workspace.ProjectSettings.current = { ...DEFAULT_SETTINGS, ...settingsIn(text) };
    const document = add('report.mission', text);
    await DocumentBuilder.build([document], { validation: true });
    const { diagnostics: told = [] } = document;
    change?.(document);
    const asked = await wholeProblems(services, document);
    await DocumentBuilder.update([], [document.uri]);
    return { told, asked };
  };
}

const whole = await telling('whole');
const short = await telling('short');
const open = await telling('short', true);

/** What is kept of a problem. */
function kept({ data, relatedInformation: _, ...problem }: Diagnostic) {
  const { isMendable, words } = data ?? {};
  return { ...problem, isMendable, words };
}

describe('a problem told short', () => {
  test.each(fixtures)('%s', async file => {
    const text = read(file);
    const all = (await whole(text)).told;
    const { told, asked } = await short(text);
    expect(told.map(kept), 'the same problems').toEqual(all.map(kept));
    expect(told.filter(({ data, relatedInformation }) => relatedInformation ?? data?.fixes)).toEqual([]);
    expect(asked, 'the same fixes when asked').toEqual(all);
  });

  test('has the same fixes where it was found by somebody else, or in an earlier session', async () => {
    for (const file of fixtures.slice(0, 20)) {
      const text = read(file);
      const restored = (document: LangiumDocument) => {
        document.diagnostics = JSON.parse(JSON.stringify(document.diagnostics));
      };
      expect((await short(text, restored)).asked).toEqual((await whole(text)).told);
    }
  });

  test('keeps its related places where the file is open', async () => {
    const text = read('finding/tagged.mission');
    const related = (problems: readonly Diagnostic[]) => problems.map(each => each.relatedInformation);
    expect(related((await open(text)).told)).toEqual(related((await whole(text)).told));
    expect(related((await open(text)).told).flat().length).toBeGreaterThan(0);
  });
});
