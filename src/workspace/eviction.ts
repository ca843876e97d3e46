/** Documents without a syntax tree in memory. */
import {
  type LangiumDocument,
  type LangiumDocumentFactory,
  type ServiceRegistry,
  TextDocument,
  type URI,
} from 'langium';
import { defineLazily } from '../syntax/langium-internals.ts';

const evicted = new WeakSet<LangiumDocument>();

/** True while the tree of the document is not in memory. */
export function isEvicted(document: LangiumDocument): boolean {
  return evicted.has(document);
}

/**
 * Evicts syntax trees, which take forty times the memory of their texts. A tree is parsed again from the text as soon
 * as somebody reads `parseResult` or `references` of the document, so callers need not know.
 */
export class Eviction {
  /** Where the texts of documents come from that were made without being parsed. */
  private readonly sources = new WeakMap<TextDocument, () => string>();
  /** The same of documents whose text is not in memory. */
  private readonly resting = new WeakMap<LangiumDocument, () => string>();

  /** `onRehydrated` is called with each document whose tree has come back; it must fill the references again. */
  constructor(
    private readonly registry: ServiceRegistry,
    private readonly onRehydrated: (document: LangiumDocument) => void,
  ) {}

  /** Drops the tree. No one may hold a node of it, such as the target of a reference. */
  evict(document: LangiumDocument): void {
    if (evicted.has(document)) return;
    const source = this.sources.get(document.textDocument);
    if (source) this.rest(document, source);
    this.dropTree(document);
  }

  /** Makes a document without parsing it; `text` is asked for whenever it is needed, and not kept. */
  createDocument(uri: URI, text: () => string, factory: LangiumDocumentFactory): LangiumDocument {
    const document = factory.fromModel({ $type: 'INVALID' }, uri);
    this.rest(document, text);
    this.dropTree(document);
    return document;
  }

  /** The text of a document, which is not kept for being looked at. */
  textOf(document: LangiumDocument): string {
    return this.resting.get(document)?.() ?? document.textDocument.getText();
  }

  /** Leaves the text where it came from, with all that was counted in it. */
  private rest(document: LangiumDocument, text: () => string): void {
    const { uri } = document;
    this.resting.set(document, text);
    defineLazily(document, ['textDocument'], () => {
      const { languageId } = this.registry.getServices(uri).LanguageMetaData;
      const textDocument = TextDocument.create(uri.toString(), languageId, 0, text());
      this.sources.set(textDocument, text);
      this.resting.delete(document);
      return { textDocument };
    });
  }

  private dropTree(document: LangiumDocument): void {
    evicted.add(document);
    defineLazily(
      document,
      ['parseResult', 'references'],
      () => this.reparse(document),
      () => this.onRehydrated(document),
    );
  }

  private reparse(document: LangiumDocument): Pick<LangiumDocument, 'parseResult' | 'references'> {
    evicted.delete(document);
    const { parser } = this.registry.getServices(document.uri);
    const parseResult = parser.LangiumParser.parse(document.textDocument.getText());
    Object.assign(parseResult.value, { $document: document });
    return { parseResult, references: [] };
  }
}
