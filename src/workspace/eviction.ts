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
  private readonly registry: ServiceRegistry;
  private readonly onRehydrated: (document: LangiumDocument) => void;

  /** `onRehydrated` is called with each document whose tree has come back; it must fill the references again. */
  constructor(registry: ServiceRegistry, onRehydrated: (document: LangiumDocument) => void) {
    this.registry = registry;
    this.onRehydrated = onRehydrated;
  }

  /** Drops the tree. No one may hold a node of it, such as the target of a reference. */
  evict(document: LangiumDocument): void {
    if (evicted.has(document)) return;
    evicted.add(document);
    defineLazily(
      document,
      ['parseResult', 'references'],
      () => this.reparse(document),
      () => this.onRehydrated(document),
    );
  }

  /** Makes a document of a text without parsing it. */
  createDocument(uri: URI, text: string, factory: LangiumDocumentFactory): LangiumDocument {
    const document = factory.fromModel({ $type: 'INVALID' }, uri);
    const { LanguageMetaData } = this.registry.getServices(uri);
    defineLazily(document, ['textDocument'], () => ({
      textDocument: TextDocument.create(uri.toString(), LanguageMetaData.languageId, 0, text),
    }));
    this.evict(document);
    return document;
  }

  private reparse(document: LangiumDocument): Pick<LangiumDocument, 'parseResult' | 'references'> {
    evicted.delete(document);
    const { parser } = this.registry.getServices(document.uri);
    const parseResult = parser.LangiumParser.parse(document.textDocument.getText());
    Object.assign(parseResult.value, { $document: document });
    return { parseResult, references: [] };
  }
}
