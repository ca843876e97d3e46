/** Who sees which names. */

import type {
  AstNode,
  AstNodeDescription,
  AstReflection,
  LangiumCoreServices,
  ReferenceInfo,
  Scope,
  ScopeProvider,
  Stream,
  URI,
} from 'langium';
import { AstUtils, stream } from 'langium';
import { entryWordsIn } from '../lexicon/entry-kinds.ts';
import { ENTRY_WORDS } from '../lexicon/generated/words.ts';
import { isElsewhere, isMention, isUpdate } from '../syntax/generated/ast.ts';
import { type FileNames, indexOf, type MissionReportIndexManager } from './index-manager.ts';

/** Names in one place: a file, or what the workspace shares. */
interface Layer {
  called(name: string): readonly AstNodeDescription[];
  all(): Iterable<AstNodeDescription>;
}

/** What a file sees while its programme stays as it is. */
interface Seen {
  readonly own: FileNames;
  readonly programme: FileNames | undefined;
  readonly layers: readonly Layer[];
}

const SHARED = ['mission', 'programme', 'party'] as const;

const NONE: readonly AstNodeDescription[] = [];

/** What a report sees of its programme's file. */
export const FROM_PROGRAMME: ReadonlySet<string> = new Set(
  entryWordsIn('vocabulary').map(word => ENTRY_WORDS[word].type),
);

/**
 * A report sees its own names, those of the programme it is under, and the missions, the programmes and the parties
 * of vocabulary files in its home; `mission.name` sees the names of that mission's report, and so does an update that
 * stands beside it. Names are looked up
 * in maps: Langium's own scopes go through all names for each reference.
 */
export class MissionReportScopeProvider implements ScopeProvider {
  private readonly reflection: AstReflection;
  private readonly index: MissionReportIndexManager;
  /** What the file sees whose names were looked up last. */
  private last: Seen | undefined;

  constructor(services: LangiumCoreServices) {
    this.reflection = services.shared.AstReflection;
    this.index = indexOf(services.shared);
  }

  getScope(context: ReferenceInfo): Scope {
    const type = this.reflection.getReferenceType(context);
    return new LayeredScope(this.layers(context), found => this.reflection.isSubtype(found.type, type));
  }

  private layers({ container, property }: ReferenceInfo): readonly Layer[] {
    const { uri } = AstUtils.getDocument(container);
    if (property === 'target' && (isElsewhere(container) || isMention(container)) && container.mission) {
      const there = this.first('mission', container.mission.$refText, uri);
      return there ? [layer(there)] : [];
    }
    const own = this.index.namesIn(uri);
    if (!own) return this.sharedWith(uri);
    if (property === 'programme') return [layer(own), ...this.sharedWith(uri)];
    const updated = own.isReport ? undefined : this.reportOf(container, uri);
    return updated
      ? [layer(own), ...this.layersOf(updated, this.programmeOf(updated, uri), uri)]
      : this.layersOf(own, this.programmeOf(own, uri), uri);
  }

  private programmeOf({ under }: FileNames, from: URI): FileNames | undefined {
    return under === undefined ? undefined : this.first('programme', under, from);
  }

  /** The report of the mission that an update is about. */
  private reportOf(container: AstNode, from: URI): FileNames | undefined {
    const name = AstUtils.getContainerOfType(container, isUpdate)?.about?.mission?.$refText;
    return name === undefined ? undefined : this.first('mission', name, from);
  }

  private sharedWith(uri: URI): readonly Layer[] {
    return SHARED.map(kind => ({
      called: name => inOrder(this.index.shared(kind, uri).get(name)),
      all: () => this.index.shared(kind, uri).values(),
    }));
  }

  /** What a file under a programme sees; the same for all its references, of which there are hundreds. */
  private layersOf(own: FileNames, programme: FileNames | undefined, uri: URI): readonly Layer[] {
    if (this.last?.own === own && this.last.programme === programme) return this.last.layers;
    const layers = [
      layer(own),
      ...(programme ? [layer(programme, FROM_PROGRAMME)] : []),
      ...this.sharedWith(uri),
    ];
    this.last = { own, programme, layers };
    return layers;
  }

  /** The names of the file that declares a mission or programme; of several, the first. */
  private first(kind: 'mission' | 'programme', name: string, from: URI): FileNames | undefined {
    const [found] = inOrder(this.index.shared(kind, from).get(name));
    return found && this.index.namesIn(found.documentUri);
  }
}

function layer({ declared }: FileNames, types?: ReadonlySet<string>): Layer {
  const isSeen = (found: AstNodeDescription) => !types || types.has(found.type);
  return {
    called: name => {
      const found = declared.get(name);
      return found && isSeen(found) ? [found] : NONE;
    },
    all: () => [...declared.values()].filter(isSeen),
  };
}

/** What several files declare comes in the order of their addresses, whichever was read last. */
function inOrder(found: readonly AstNodeDescription[]): readonly AstNodeDescription[] {
  if (found.length < 2) return found;
  return [...found].sort((a, b) => (a.documentUri.toString() < b.documentUri.toString() ? -1 : 1));
}

/** The first layer that has a fitting name wins. */
class LayeredScope implements Scope {
  constructor(
    private readonly layers: readonly Layer[],
    private readonly fits: (found: AstNodeDescription) => boolean,
  ) {}

  getElement(name: string): AstNodeDescription | undefined {
    for (const layer of this.layers) {
      for (const found of layer.called(name)) if (this.fits(found)) return found;
    }
    return undefined;
  }

  getElements(name: string): Stream<AstNodeDescription> {
    for (const { called } of this.layers) {
      const found = called(name).filter(this.fits);
      if (found.length > 0) return stream(found);
    }
    return stream([]);
  }

  getAllElements(): Stream<AstNodeDescription> {
    return stream(this.layers)
      .flatMap(({ all }) => [...all()])
      .filter(this.fits)
      .distinct(found => found.name);
  }
}
