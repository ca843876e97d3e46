/** References by the entry to which they lead. */
import type { LangiumCoreServices, LangiumDocument, ReferenceDescription } from 'langium';
import { isReference, MultiMap, URI } from 'langium';
import { FoundReference } from './descriptions.ts';

type Locator = LangiumCoreServices['workspace']['AstNodeLocator'];

/**
 * Collects the references into a file when somebody asks for the first of them, and keeps them until one of the
 * files they stand in changes: most files are never asked for, and an index of all references would cost more than
 * all the rest of the start.
 */
export class ReferencesInto {
  private readonly known = new Map<string, MultiMap<string, ReferenceDescription>>();
  private readonly readersOf: (uri: string) => Iterable<string>;
  private readonly documentAt: (uri: URI) => LangiumDocument | undefined;

  /** `readersOf` gives the other files with references into a file. */
  constructor(
    readersOf: (uri: string) => Iterable<string>,
    documentAt: (uri: URI) => LangiumDocument | undefined,
  ) {
    this.readersOf = readersOf;
    this.documentAt = documentAt;
  }

  /** Every reference to the entry at `path` of a file. */
  find(uri: URI, path: string, locator: Locator): readonly ReferenceDescription[] {
    const target = uri.toString();
    const references = this.known.get(target) ?? this.collect(target, locator);
    this.known.set(target, references);
    return references.get(path);
  }

  /** Forgets what leads into these files. */
  forget(uris: Iterable<string>): void {
    for (const uri of uris) this.known.delete(uri);
  }

  private collect(target: string, locator: Locator): MultiMap<string, ReferenceDescription> {
    const found = new MultiMap<string, ReferenceDescription>();
    for (const source of [target, ...this.readersOf(target)]) {
      const document = this.documentAt(URI.parse(source));
      for (const reference of document?.references.filter(isReference) ?? []) {
        const description = reference.$nodeDescription;
        if (!document || description?.documentUri.toString() !== target) continue;
        found.add(description.path, new FoundReference(document, reference, description, locator));
      }
    }
    return found;
  }
}
