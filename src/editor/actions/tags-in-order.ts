/** The fixes of an untagged finding, in the order in which their tags fit by all that the programme has tagged. */
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import { UNTAGGED } from '../../protocol.ts';
import { fileOf } from '../../syntax/file-of.ts';
import { fittingTags } from '../fitting-tags.ts';
import { fixesOf, type OfferedFix } from '../quick-fixes.ts';
import { entryAt } from './entry-at.ts';

/** Orders the fixes of a problem; those of other rules stay as they are. */
export function tagsInOrder(services: LangiumCoreServices) {
  return (document: LangiumDocument, problem: Diagnostic): readonly OfferedFix[] => {
    const fixes = fixesOf(problem);
    if (problem.code !== UNTAGGED.code) return fixes;
    const entry = entryAt(fileOf(document), document.textDocument.offsetAt(problem.range.start));
    if (!entry) return fixes;
    const ranked = fittingTags(services, document, entry);
    const place = ({ edits }: OfferedFix) => ranked.indexOf(edits[0]?.newText.trim().slice(1) ?? '');
    return [...fixes].sort((a, b) => place(a) - place(b));
  };
}
