/** Folders that some readers can't tell from each other. */
import fc from 'fast-check';
import { type LangiumDocument, URI } from 'langium';
import type { Audience } from '../../src/domain/marking.ts';
import { compileChecked } from '../../src/publish/compile-checked.ts';
import { textWith } from '../../src/publish/issue.ts';
import { namesToGive } from '../../src/publish/names-to-give.ts';
import type { CheckingServices } from '../../src/rules/module.ts';
import { tieEdits } from '../../src/rules/tie-edit.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import { anyMission } from './arbitrary-mission.ts';
import { checkFiles } from './check.ts';
import { exampleTexts } from './example-texts.ts';
import { choices, metOtherwise, withheldOtherwise } from './withheld-otherwise.ts';

export const EXAMPLES = exampleTexts();
export const isReport = (text: string) => /^mission /m.test(text);
/** What every report of the folder can refer to. */
export const SHARED = {
  ...Object.fromEntries(Object.entries(EXAMPLES).filter(([, text]) => !isReport(text))),
  'house.mission':
    'organization WHO: World Health Organization\norganization zeta: Zeta Bureau\nperson clerk of zeta as "Clerk of the Court": Ruth Imeri\nperson usher of zeta: Pavel Lukin\n',
};
/** Reports that others may have, whatever is marked in them. */
export const anyReport = anyMission.map(
  text =>
    `${text
      .replace(/^(mission.*) confidential:/m, '$1:')
      .replace(/^classification .*\n/m, '')
      .replace(
        /^under see\n/m,
        'under see\nclassification unclassified\n',
      )}finding papers confidential: Only the office reads this.\nsection: With @banaj, @judge and @council, and @papers.\n`,
);
let folder: ReturnType<typeof checkFiles> | undefined;

/** Asks something of a linked report among the files of one folder. */
export async function opened<T>(
  text: string,
  ask: (document: LangiumDocument, services: CheckingServices) => T | Promise<T>,
): Promise<T> {
  folder ??= checkFiles(SHARED, { profile: 'draft' });
  const { services } = await folder;
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  const document = LangiumDocumentFactory.fromString(text, URI.parse('file:///workspace/report.mission'));
  LangiumDocuments.addDocument(document);
  await DocumentBuilder.build([document]);
  try {
    return await ask(document, services);
  } finally {
    await DocumentBuilder.update([], [document.uri]);
  }
}

/** The text with other words wherever these readers may not see them, and each entry set apart from what stands above. */
export async function otherwise(
  text: string,
  audience: Audience,
  numbers: readonly number[],
): Promise<string> {
  const met = audience === 'public' ? await opened(text, document => metOtherwise(document, numbers)) : text;
  const other = await opened(met, document => withheldOtherwise(document, audience, numbers));
  return other.replace(/(?<=\S)\n(?=\p{Ll})/gu, '\n\n');
}

/** The text as it stands once the report is issued, but for the day. */
export async function asIssued(text: string): Promise<string> {
  const named = await opened(text, async (document, services) => {
    const report = compileChecked(document, services);
    const { names, clashes } = report ? await namesToGive(document, report, services) : NOTHING;
    if (clashes.length > 0) throw new Error(`the author would be asked about ${clashes[0]?.name}`);
    return textWith(
      document,
      names.map(({ edit }) => edit),
    );
  });
  return await opened(named, document => textWith(document, tieEdits(fileOf(document).entries)));
}

const NOTHING = { names: [], clashes: [] };

/** Two texts that these readers can't tell from each other. */
export async function twice(text: string, audience: Audience): Promise<readonly [string, string]> {
  const [first = [], second = []] = fc.sample(choices, { numRuns: 2, seed: 1 });
  return [await otherwise(text, audience, first), await otherwise(text, audience, second)];
}

/** A report that speaks of all that can be told of otherwise. */
export const REPORT = `mission m: Mission to the province
under see
classification unclassified
style un
programme see: A programme
pillar crime: Crime
pillar health: Health
theme courts of crime: Courts
organization bureau confidential: Bureau of Wells
participant osei of WHO: Ana Osei
person guest of zeta as "Head": Ruth Imeri
meeting hidden strictly-confidential with guest: Talks
section: Seen by @osei and @guest

    ![A yard](first.png)

    With @bureau at @hidden.

finding dry #crime severity high by guest, clerk: Wells are dry, says @clerk; @usher knows. See @sealed.
recommendation dig to bureau, WHO owner osei due 2030-01: They should dig.
action owner guest: Dig.
update m.dig on 2030-02-01 by guest due 2030-05: It will be May, says @clerk.
update m.dig strictly-confidential on 2030-03-01 by usher status done due 2030-09: It is not said.
update m.dig on 2030-04-01 by WHO status ongoing: They dig, see @sealed.
update m.dig on 2031-01-01 by "Bureau of Later" status done: It is dug.
finding sealed strictly-confidential #health: It is not said.
recommendation: Nor is this.
recommendation to WHO: They should count.
uncovered #health: It rained.
annex papers: Papers of @clerk
`;
