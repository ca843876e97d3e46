import { URI } from 'langium';
import { expect, it } from 'vitest';
import { CancellationToken } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createEditorServices } from '../../src/editor/module.ts';
import { Checks } from '../../src/server/checks.ts';
import { MapFileSystem } from '../support/map-file-system.ts';

it('a check of the text on the disk is no check of the text in the editor', async () => {
  const uri = URI.file('/a.mission');
  const files = new MapFileSystem([[uri.path, 'mission m: M\n']]);
  const services = createEditorServices({ fileSystemProvider: () => files });
  const { DocumentBuilder, TextDocuments } = services.shared.workspace;
  const checks = new Checks(services);
  DocumentBuilder.updateBuildOptions = { validation: true };
  await DocumentBuilder.update([uri], []);
  const document = await checks.newest(uri, CancellationToken.None);
  expect(document && checks.of(document)).toBeDefined();

  // While a folder is read, a file may be opened with a text that is not saved.
  TextDocuments.set(TextDocument.create(uri.toString(), 'mission-report', 1, 'mission m: M\nfinding: A\n'));
  expect(document && checks.of(document)).toBeUndefined();
  await DocumentBuilder.update([uri], []);
  expect(document && checks.of(document)?.version).toBe(1);
  expect(document?.diagnostics?.map(({ code }) => code)).toContain('finding/tagged');
});
