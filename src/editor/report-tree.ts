/** What a report says, by pillar or by objective. */

import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { StructureNode, StructureOrder } from '../protocol/report.ts';
import { structureOf } from '../rules/places.ts';
import { fileOf } from '../syntax/file-of.ts';
import type { Entry, Finding, MissionFile, Objective, PartyName, Pillar } from '../syntax/generated/ast.ts';
import * as ast from '../syntax/generated/ast.ts';
import { programmeOver } from '../syntax/headers.ts';
import { rangeIn } from '../syntax/ranges.ts';
import { tagsOf } from '../syntax/tags.ts';
import { keyForUpdate } from './actions/add-update.ts';
import { codeOf } from './codes.ts';
import { standingNow } from './followed-up.ts';
import { titleOf } from './named-entries.ts';
import { type Nested, nestEntries } from './nested-entries.ts';
import { shorten } from './shorten.ts';

/** The top of the tree; empty for a file that holds no mission. */
export function reportTree(
  document: LangiumDocument,
  by: StructureOrder,
  services: LangiumCoreServices,
): StructureNode[] {
  const file = fileOf(document);
  if (!file.entries.some(ast.isMission)) return [];
  const tree = new Tree(document, file, services);
  return by === 'pillar' ? tree.byPillar() : tree.byObjective();
}

/** What several things have in common, before they are put under it. */
type Heading = Omit<StructureNode, 'children'>;

const REST: Heading = { sort: 'rest', title: '', details: [] };

class Tree {
  private readonly nested: readonly Nested[];

  constructor(
    private readonly document: LangiumDocument,
    private readonly file: MissionFile,
    private readonly services: LangiumCoreServices,
  ) {
    this.nested = nestEntries(file);
  }

  byPillar(): StructureNode[] {
    const mission = this.file.entries.find(ast.isMission);
    const pillars = (mission && programmeOver(mission)?.$container.entries.filter(ast.isPillar)) ?? [];
    const primary = ({ entry }: Nested) => tagsOf(entry as Finding).pillars[0];
    const groups = pillars.map(pillar => ({
      ...this.heading('pillar', pillar),
      name: pillar.name,
      children: [...this.uncovered([pillar]), ...this.findings(finding => primary(finding) === pillar)],
    }));
    return withRest(
      groups,
      this.findings(finding => !pillars.some(pillar => pillar === primary(finding))),
    );
  }

  /** A finding stands below each objective that it serves. */
  byObjective(): StructureNode[] {
    const objectives = this.file.entries.filter(ast.isObjective);
    const groups = objectives.map(objective => ({
      ...this.heading('objective', objective),
      children: [
        ...this.uncovered(tagsOf(objective).pillars),
        ...this.findings(({ entry }) => doesServe(entry as Finding, objective)),
      ],
    }));
    return withRest(
      groups,
      this.findings(({ entry }) => !objectives.some(each => doesServe(entry as Finding, each))),
    );
  }

  private findings(isOne: (finding: Nested) => boolean): StructureNode[] {
    return this.nested
      .filter(({ entry }) => ast.isFinding(entry))
      .filter(isOne)
      .map(finding => this.branch(finding));
  }

  private uncovered(pillars: readonly Pillar[]): StructureNode[] {
    return this.file.entries
      .filter(ast.isUncovered)
      .filter(entry => tagsOf(entry).pillars.some(pillar => pillars.includes(pillar)))
      .map(entry => ({ ...this.heading('uncovered', entry), children: [] }));
  }

  private branch({ entry, below }: Nested): StructureNode {
    const sort = ast.isFinding(entry) ? 'finding' : ast.isAction(entry) ? 'action' : 'recommendation';
    return {
      ...this.heading(sort, entry),
      details: detailsOf(entry, this.services),
      children: below.filter(each => isAnswer(each.entry)).map(each => this.branch(each)),
    };
  }

  private heading(sort: StructureNode['sort'], entry: Entry): Heading {
    const code = codeOf(entry);
    const isHere = entry.$container === this.file;
    return {
      sort,
      title: shorten(titleOf(entry)),
      details: [],
      ...(code === undefined ? {} : { code }),
      ...(isHere && keyForUpdate(entry) !== undefined && { canBeUpdated: true }),
      ...(isHere ? { range: rangeIn(this.document.textDocument, structureOf(entry)) } : {}),
    };
  }
}

function withRest(groups: readonly StructureNode[], rest: readonly StructureNode[]): StructureNode[] {
  return rest.length > 0 ? [...groups, { ...REST, children: rest }] : [...groups];
}

/** By its own word, or, where it names none, by a pillar in common. */
function doesServe(finding: Finding, objective: Objective): boolean {
  if (finding.serves.length > 0) return finding.serves.some(({ ref }) => ref === objective);
  const { pillars } = tagsOf(objective);
  return tagsOf(finding).pillars.some(pillar => pillars.includes(pillar));
}

function isAnswer(entry: Entry): boolean {
  return ast.isRecommendation(entry) || ast.isAction(entry);
}

/** What a party is called: by its title, or by the words that stand for it. */
export function nameOfParty({ party, text }: PartyName): string {
  return text ?? (party?.ref ? titleOf(party.ref) : (party?.$refText ?? ''));
}

/** Of what kind it is, and how it stands by what has been said since. */
function detailsOf(entry: Entry, services: LangiumCoreServices): string[] {
  if (!ast.isFollowed(entry)) return [];
  const { due, status } = standingNow(entry, services);
  return (ast.isFinding(entry) ? [entry.kind, entry.severity, status] : [due, status]).filter(isGiven);
}

function isGiven<T extends string>(value: T | undefined): value is T {
  return value !== undefined;
}
