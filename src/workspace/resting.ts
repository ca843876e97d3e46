/** Files that nobody looks at, kept without their syntax trees. */
import {
  type LangiumDocument,
  type LangiumDocumentFactory,
  type ServiceRegistry,
  TextDocument,
  type URI,
} from 'langium';

const resting = new WeakSet<LangiumDocument>();

/** True while the file is kept without its tree. */
export function isResting(document: LangiumDocument): boolean {
  return resting.has(document);
}

/**
 * Lets go of syntax trees, which take forty times the room of their texts. A tree comes back by itself when somebody
 * asks the document for it: it is read again from the text, so whoever has a document need not know.
 */
export class Resting {
  private readonly registry: ServiceRegistry;
  private readonly wakened: (document: LangiumDocument) => void;

  /** `wakened` is told of each document whose tree has come back, without references. */
  constructor(registry: ServiceRegistry, wakened: (document: LangiumDocument) => void) {
    this.registry = registry;
    this.wakened = wakened;
  }

  /** Lets go of the tree. Nobody may hold a part of it, such as the target of a reference. */
  rest(document: LangiumDocument): void {
    if (resting.has(document)) return;
    resting.add(document);
    this.define(document, 'parseResult');
    this.define(document, 'references');
  }

  /** Makes a document of a text that need not be read before somebody asks. */
  fromText(uri: URI, text: string, factory: LangiumDocumentFactory): LangiumDocument {
    const document = factory.fromModel({ $type: 'INVALID' }, uri);
    const { LanguageMetaData } = this.registry.getServices(uri);
    let textDocument: TextDocument | undefined;
    Object.defineProperty(document, 'textDocument', {
      get: () => {
        textDocument ??= TextDocument.create(uri.toString(), LanguageMetaData.languageId, 0, text);
        return textDocument;
      },
    });
    this.rest(document);
    return document;
  }

  private define<K extends 'parseResult' | 'references'>(document: LangiumDocument, key: K): void {
    Object.defineProperty(document, key, {
      configurable: true,
      enumerable: true,
      get: () => {
        this.wake(document);
        return document[key];
      },
      set: (value: LangiumDocument[K]) => {
        this.wake(document);
        document[key] = value;
      },
    });
  }

  private wake(document: LangiumDocument): void {
    if (!resting.delete(document)) return;
    const { parser } = this.registry.getServices(document.uri);
    const parseResult = parser.LangiumParser.parse(document.textDocument.getText());
    for (const [key, value] of Object.entries({ parseResult, references: [] }))
      Object.defineProperty(document, key, { value, configurable: true, enumerable: true, writable: true });
    Object.assign(parseResult.value, { $document: document });
    this.wakened(document);
  }
}
