import { type LangiumDocument, MultiMap, type ReferenceDescription, URI } from 'langium';
import { placesIn, type ReferencePlaces, referencesTo } from './reference-places.ts';

/**
 * Collects the references into a file when somebody asks for the first of them, and keeps them until one of the
 * files they stand in changes: most files are never asked for, and an index of all references would cost more than
 * all the rest of the start.
 */
export class ReferencesInto {
  private readonly known = new Map<string, MultiMap<string, ReferenceDescription>>();

  /** `dependentsOf` gives the other files with references into a file, `placesIn` where the references of a file stand. */
  constructor(
    private readonly dependentsOf: (uri: string) => Iterable<string>,
    private readonly placesIn: (uri: string) => ReferencePlaces | undefined,
    private readonly documentAt: (uri: URI) => LangiumDocument | undefined,
  ) {}

  /** Every reference to the entry at `path` of a file. */
  find(uri: URI, path: string): readonly ReferenceDescription[] {
    const target = uri.toString();
    const references = this.known.get(target) ?? this.collect(uri);
    this.known.set(target, references);
    return references.get(path);
  }

  /** Forgets what leads into these files. */
  forget(uris: Iterable<string>): void {
    for (const uri of uris) this.known.delete(uri);
  }

  private collect(target: URI): MultiMap<string, ReferenceDescription> {
    const found = new MultiMap<string, ReferenceDescription>();
    const add = (document: LangiumDocument | undefined, places: ReferencePlaces | undefined) => {
      if (!document || !places) return;
      for (const reference of referencesTo(target, document, places))
        found.add(reference.targetPath, reference);
    };
    const own = this.documentAt(target);
    add(own, own && placesIn(own, to => to === own.uri));
    for (const source of [...this.dependentsOf(target.toString())].sort())
      add(this.documentAt(URI.parse(source)), this.placesIn(source));
    return found;
  }
}
