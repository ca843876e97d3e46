/** Code lenses: what comes of a finding, which remarks wait for an answer, and *Update…*. */
import type { LangiumDocument } from 'langium';
import type { CodeLensProvider, LangiumServices } from 'langium/lsp';
import type { CodeLens, Location } from 'vscode-languageserver';
import { editorText } from '../messages/editor.ts';
import { SHOW_PLACES_COMMAND, UPDATE_COMMAND } from '../protocol/report.ts';
import { structureOf } from '../rules/places.ts';
import { chainOf } from '../syntax/chain.ts';
import { fileOf } from '../syntax/file-of.ts';
import type { Entry } from '../syntax/generated/ast.ts';
import * as ast from '../syntax/generated/ast.ts';
import { rangeIn } from '../syntax/ranges.ts';
import { remarksToAnswer } from '../syntax/review.ts';
import { keyForUpdate } from './actions/add-update.ts';
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
      ...[findingLens(entry, document, this.services), remarksLens(entry, document)].flatMap(lens =>
        lens ? this.toCodeLens(lens, placeOf(entry, document)) : [],
      ),
      ...this.updateLens(entry, document),
    ]);
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

function findingLens(finding: Entry, document: LangiumDocument, services: LangiumServices): Lens | undefined {
  if (!ast.isFinding(finding)) return undefined;
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
