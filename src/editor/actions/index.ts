/** Every maker of code actions, and the kinds that they make. */
import type { LangiumServices } from 'langium/lsp';
import type { CodeAction } from 'vscode-languageserver';
import { editsIn } from '../../rules/edited.ts';
import { MarkingGuard } from '../../rules/marking-guard.ts';
import { wholeProblems } from '../../rules/validator.ts';
import type { Client } from '../client.ts';
import type { ActionMaker, LateActionMaker } from '../code-actions.ts';
import { namesFirst, namesKeptBack } from '../names-kept-back.ts';
import { fixAll, type ProblemsOf, quickFixes } from '../quick-fixes.ts';
import { addUpdate } from './add-update.ts';
import { allowHere } from './allow-here.ts';
import { compareVersions } from './compare-versions.ts';
import { convertLines } from './convert-lines.ts';
import { declareOrganization } from './declare-organization.ts';
import { extractRecommendation } from './extract-recommendation.ts';
import { mendSpelling } from './mend-spelling.ts';
import { indentAsProse, moveToMargin } from './shift-lines.ts';
import { sortFindings } from './sort-findings.ts';
import { splitFinding } from './split-finding.ts';
import { tagsInOrder } from './tags-in-order.ts';
import { makeLikely } from './take-likely.ts';

/** In the order in which the light bulb lists them. */
export function actionMakers(
  services: LangiumServices,
  client: Client,
): readonly (ActionMaker | LateActionMaker)[] {
  // The fixes of the rules say it already.
  return [
    quickFixes(client, withNames(services), tagsInOrder(services)),
    compareVersions(services, client),
    ...others(services, client),
    addUpdate(services, client),
  ];
}

function others(services: LangiumServices, client: Client): readonly (ActionMaker | LateActionMaker)[] {
  return [
    fixAll(problemsOf(services)),
    mendSpelling(services),
    allowHere(client),
    extractRecommendation(client),
    declareOrganization(services),
    splitFinding(client),
    makeLikely(services),
    convertLines(services),
    withMarkings(moveToMargin, services),
    withMarkings(indentAsProse, services),
    sortFindings,
  ];
}

/** Says in the titles what would be unmarked or opened; other actions mark what they make. */
function withMarkings(make: ActionMaker, services: LangiumServices): ActionMaker {
  return (document, params) => {
    const guard = new MarkingGuard(document, services);
    const editsOf = ({ edit }: CodeAction) => edit?.changes?.[document.textDocument.uri] ?? [];
    return make(document, params).map(action => ({
      ...action,
      title: guard.titleOf(action.title, editsIn(document, editsOf(action))),
    }));
  };
}

function problemsOf(services: LangiumServices): ProblemsOf {
  return document => wholeProblems(services, document);
}

/** The same with what a name in it would keep from others, which is mended first. */
function withNames(services: LangiumServices): ProblemsOf {
  return async document =>
    namesFirst([...(await namesKeptBack(services, document)), ...(await wholeProblems(services, document))]);
}

/** The kinds that the server announces to the client. */
export const ACTION_KINDS: readonly string[] = [
  'quickfix',
  'refactor.extract',
  'refactor.rewrite',
  'source.fixAll.missionReport',
  'source.sortFindings',
];
