/** Code lenses: what comes of a finding, how often a pillar or a party is spoken of, and which remarks wait for an answer. */
import type { LangiumDocument } from 'langium';
import { MultiMap } from 'langium';
import type { CodeLensProvider, LangiumServices } from 'langium/lsp';
import type { CodeLens, Location } from 'vscode-languageserver';
import { editorText } from '../messages/editor.ts';
import { SHOW_PLACES_COMMAND, UPDATE_COMMAND } from '../protocol.ts';
import { structureOf } from '../rules/places.ts';
import { chainOf } from '../syntax/chain.ts';
import { fileOf } from '../syntax/file-of.ts';
import type { Entry } from '../syntax/generated/ast.ts';
import * as ast from '../syntax/generated/ast.ts';
import { rangeIn } from '../syntax/ranges.ts';
import { remarksToAnswer } from '../syntax/review.ts';
import { indexOf } from '../workspace/index-manager.ts';
import { keyForUpdate } from './actions/say-update.ts';
import type { Client } from './client.ts';
import { countOf } from './counted.ts';
import { isStillOpen } from './followed-up.ts';
import { line } from './hover/markdown.ts';
import { Preferences } from './preferences.ts';

/** One line above an entry, and the places that it speaks of. */
interface Lens {
  readonly title: string;
  readonly places: readonly Location[];
}

/** Gives no lens for an entry with nothing to count. */
export class MissionReportCodeLenses implements CodeLensProvider {
  private readonly preferences: Preferences;

  constructor(
    private readonly services: LangiumServices,
    private readonly client: Client,
  ) {
    this.preferences = new Preferences(services);
  }

  async provideCodeLens(document: LangiumDocument): Promise<CodeLens[]> {
    if (!(await this.preferences.isOn('codeLens'))) return [];
    const { entries } = fileOf(document);
    return entries.flatMap(entry => [
      ...[this.lensOf(entry, document), remarksLens(entry, document)].flatMap(lens =>
        lens ? this.toCodeLens(lens, placeOf(entry, document)) : [],
      ),
      ...this.updateLens(entry, document),
    ]);
  }

  private lensOf(entry: Entry, document: LangiumDocument): Lens | undefined {
    if (ast.isFinding(entry)) return findingLens(entry, document, this.services);
    if (ast.isTagged(entry) || ast.isParty(entry)) return this.nameLens(entry);
    return undefined;
  }

  /** In how many entries of each sort a name stands, in all files. */
  private nameLens(entry: ast.Tagged | ast.Party): Lens | undefined {
    const references = indexOf(this.services.shared).referencesTo(entry);
    const bySort = new MultiMap(
      references.map(({ kind, sourceUri, entry: holder }) => [kind, `${sourceUri}#${holder}`] as const),
    );
    const entries = (sort: string) => new Set(bySort.get(sort)).size;
    const title = line(
      countOf('count.findings', entries('Finding')),
      countOf('count.recommendations', entries('Recommendation')),
      countOf('count.actions', entries('Action')),
      countOf('count.meetings', entries('Meeting') + entries('Visit')),
    );
    if (title === '') return undefined;
    const places = references.map(({ sourceUri, segment }) => ({
      uri: sourceUri.toString(),
      range: segment.range,
    }));
    return { title, places };
  }

  /** *Update…*, where the client has the command. */
  private updateLens(entry: Entry, document: LangiumDocument): readonly CodeLens[] {
    if (!this.client.runsCommands || keyForUpdate(entry) === undefined) return [];
    const { uri, range } = placeOf(entry, document);
    const title = editorText('update.begin');
    return [{ range, command: { title, command: UPDATE_COMMAND, arguments: [uri, range.start] } }];
  }

  private toCodeLens({ title, places }: Lens, { uri, range }: Location): CodeLens {
    const command = this.client.runsCommands ? SHOW_PLACES_COMMAND : '';
    return { range, command: { title, command, arguments: [uri, range.start, places] } };
  }
}

function findingLens(
  finding: ast.Finding,
  document: LangiumDocument,
  services: LangiumServices,
): Lens | undefined {
  const chain = chainOf(finding.$container);
  const recommendations = chain.recommendationsFor(finding);
  const actions = [
    ...chain.actionsFor(finding),
    ...recommendations.flatMap(asked => chain.actionsFor(asked)),
  ];
  const events = finding.sources.flatMap(({ event }) => event?.ref ?? []);
  const title = line(
    countOf('count.recommendations', recommendations.length),
    countOf('count.open-actions', actions.filter(action => isStillOpen(action, services)).length),
    // One meeting stands in the line itself.
    events.length > 1 ? countOf('count.meetings-as-sources', events.length) : '',
  );
  if (title === '') return undefined;
  const places = [...recommendations, ...actions, ...events].map(entry => placeOf(entry, document));
  return { title, places };
}

function remarksLens(entry: Entry, document: LangiumDocument): Lens | undefined {
  const waiting = remarksToAnswer(entry);
  const title = countOf('count.remarks-to-answer', waiting.length);
  return title === '' ? undefined : { title, places: waiting.map(remark => placeOf(remark, document)) };
}

function placeOf(entry: Entry, { textDocument }: LangiumDocument): Location {
  return { uri: textDocument.uri, range: rangeIn(textDocument, structureOf(entry)) };
}
