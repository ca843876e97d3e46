/** Who sees which names. */
import type {
  AstNodeDescription,
  AstReflection,
  LangiumCoreServices,
  ReferenceInfo,
  Scope,
  ScopeProvider,
  Stream,
} from 'langium';
import { AstUtils, stream } from 'langium';
import { isElsewhere, isMention } from './generated/ast.ts';
import { indexOf, type MissionReportIndexManager } from './index-manager.ts';

/** Names in one place: a file, or what the workspace shares. */
interface Layer {
  called(name: string): readonly AstNodeDescription[];
  all(): Iterable<AstNodeDescription>;
}

const NONE: readonly AstNodeDescription[] = [];

/** What a report sees of its programme's file. */
const VOCABULARY: ReadonlySet<string> = new Set(['Programme', 'Pillar', 'Theme', 'Organization', 'Person']);

/**
 * A report sees its own names, those of the programme it is under, and the missions, the programmes and the parties
 * of vocabulary files in the workspace; `mission.name` sees the names of that mission's report. Names are looked up
 * in maps: Langium's own scopes go through all names for each reference.
 */
export class MissionReportScopeProvider implements ScopeProvider {
  private readonly reflection: AstReflection;
  private readonly index: MissionReportIndexManager;
  private readonly shared: readonly Layer[];

  constructor(services: LangiumCoreServices) {
    this.reflection = services.shared.AstReflection;
    this.index = indexOf(services.shared);
    this.shared = (['mission', 'programme', 'party'] as const).map(kind => {
      const shared = this.index.shared(kind);
      return { called: name => inOrder(shared.get(name)), all: () => shared.values() };
    });
  }

  getScope(context: ReferenceInfo): Scope {
    const type = this.reflection.getReferenceType(context);
    return new LayeredScope(this.layers(context), found => this.reflection.isSubtype(found.type, type));
  }

  private layers({ container, property }: ReferenceInfo): Layer[] {
    const { uri } = AstUtils.getDocument(container);
    const own = this.index.namesIn(uri);
    if (property === 'target' && (isElsewhere(container) || isMention(container)) && container.mission) {
      const there = inOrder(this.index.shared('mission').get(container.mission.$refText))[0];
      return there ? [this.file(there)] : [];
    }
    const programme =
      own?.under === undefined ? undefined : inOrder(this.index.shared('programme').get(own.under))[0];
    return [
      layer(own?.declared),
      ...(programme && property !== 'programme' ? [this.file(programme, VOCABULARY)] : []),
      ...this.shared,
    ];
  }

  private file({ documentUri }: AstNodeDescription, types?: ReadonlySet<string>): Layer {
    return layer(this.index.namesIn(documentUri)?.declared, types);
  }
}

function layer(
  declared: ReadonlyMap<string, AstNodeDescription> = new Map(),
  types?: ReadonlySet<string>,
): Layer {
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
  private readonly layers: readonly Layer[];
  private readonly fits: (found: AstNodeDescription) => boolean;

  constructor(layers: readonly Layer[], fits: (found: AstNodeDescription) => boolean) {
    this.layers = layers;
    this.fits = fits;
  }

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
