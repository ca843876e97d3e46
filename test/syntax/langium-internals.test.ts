/** What src/syntax/langium-internals.ts counts on; when one of these fails, a new Langium has changed its insides. */
import { DocumentState, isReference, URI } from 'langium';
import { expect, test } from 'vitest';
import { createCheckingServices } from '../../src/rules/module.ts';
import { createCstBuilder, defineLazily, resolveTo } from '../../src/syntax/langium-internals.ts';
import { builderOf } from '../../src/workspace/document-builder.ts';
import { MapFileSystem } from '../support/map-file-system.ts';

const TEXT = 'mission one: One\npillar water: Water\nfinding #water: The well is dry.\n';

function open() {
  const services = createCheckingServices(() => new MapFileSystem([]));
  const document = builderOf(services.shared).createDocument(URI.file('/one.mission'), () => TEXT);
  services.shared.workspace.LangiumDocuments.addDocument(document);
  return { services, document };
}

async function build() {
  const { services, document } = open();
  await services.shared.workspace.DocumentBuilder.build([document]);
  const [reference] = document.references;
  if (!reference || !isReference(reference)) throw new Error('The finding has no tag.');
  return { services, document, reference };
}

test('a reference is resolved to what a description names, and its node is loaded when somebody asks', async () => {
  const { reference } = await build();
  const description = reference.$nodeDescription;
  if (!description) throw new Error('The tag is unknown.');
  const { type, name, documentUri } = description;
  resolveTo(reference, { type, name, documentUri, path: '/entries@0' });
  expect(reference.$nodeDescription?.path).toBe('/entries@0');
  expect(reference.ref?.$cstNode?.text).toBe('mission one: One');
});

test('a reference can be given an error, and a target again', async () => {
  const { reference } = await build();
  const description = reference.$nodeDescription;
  if (!description) throw new Error('The tag is unknown.');
  const container = description.node;
  if (!container) throw new Error('The pillar has no node.');
  resolveTo(reference, { message: 'Nowhere', info: { reference, container, property: 'tags' } });
  expect(reference.error?.message).toBe('Nowhere');
  expect(reference.ref).toBeUndefined();
  resolveTo(reference, description);
  expect(reference.error).toBeUndefined();
  expect(reference.ref?.$cstNode?.text).toBe('pillar water: Water');
});

test('a builder of concrete syntax makes a root over the text; parser.test.ts holds the rest to the same tree', () => {
  const root = createCstBuilder().buildRootNode(TEXT);
  expect(root.fullText).toBe(TEXT);
  const { services } = open();
  const { value } = services.parser.LangiumParser.parse(TEXT);
  expect(value.$cstNode?.root.fullText).toBe(TEXT);
  expect(value.$cstNode?.root.astNode).toBe(value);
});

test('properties of a document can be loaded late, all at once and once only', () => {
  const { document } = open();
  let loads = 0;
  const parseResult = { value: { $type: 'Late' }, parserErrors: [], lexerErrors: [] };
  defineLazily(document, ['parseResult', 'references'], () => {
    loads++;
    return { parseResult, references: [] };
  });
  expect(loads).toBe(0);
  expect(document.references).toEqual([]);
  expect(document.parseResult).toBe(parseResult);
  document.references.push();
  expect(loads).toBe(1);
  expect(Object.keys(document)).toEqual(expect.arrayContaining(['parseResult', 'references']));
});

test('a document whose tree is loaded late is built as any other', async () => {
  const { document, services } = await build();
  expect(document.state).toBeGreaterThanOrEqual(DocumentState.IndexedReferences);
  expect(services.shared.workspace.LangiumDocuments.getDocument(document.uri)).toBe(document);
});
