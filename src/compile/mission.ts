/** The mission itself and the programme it is under. */
import type { Mission, Pillar, Programme } from '../report/report.ts';
import { entriesOf } from '../syntax/entries.ts';
import * as ast from '../syntax/generated/ast.ts';
import { headersOf, pillarsOver, programmeOver } from '../syntax/headers.ts';
import { classificationOf, missionMarking } from '../syntax/markings.ts';
import { pillarOf } from '../syntax/tags.ts';
import { date, given, idOf, period } from './given.ts';
import { plain } from './plain.ts';
import { plainWordsOf, titleAndBody } from './title-and-body.ts';
import { otherTitles } from './titles.ts';

/** The mission with what its header says. */
export function mission(entry: ast.Mission): Mission {
  const headers = headersOf(entry);
  const dates = headers.find(ast.isDates);
  const words = (header: ast.Header | undefined) => header && (plainWordsOf(header) || undefined);
  return {
    id: idOf(entry),
    ...titleAndBody(entry, headers),
    ...otherTitles(entry),
    ...given({ dates: period(dates?.from, dates?.to), place: words(headers.find(ast.isPlace)) }),
    authors: headers.filter(ast.isAuthor).flatMap(author => words(author) ?? []),
    ...given({
      reference: words(headers.find(ast.isReference)),
      distribution: words(headers.find(ast.isDistribution)),
      issued: date(headers.find(ast.isIssued)?.on),
      classification: classificationOf(entry),
      language: headers.find(ast.isLanguage)?.code,
      style: styleOf(entry) ?? styleOf(programmeOver(entry)),
    }),
    marking: missionMarking(entry.$container),
  };
}

/** The programme over a report with its pillars, and those that the report declares itself; both with their themes. */
export function programmeAndPillars(mission: ast.Mission): {
  readonly programme?: Programme;
  readonly pillars?: readonly Pillar[];
} {
  const file = mission.$container;
  const over = programmeOver(mission);
  const all = pillarsOver(file);
  const themes = [...new Set([over?.$container ?? file, file])].flatMap(each => entriesOf(each, 'Theme'));
  const isOver = ({ $container }: ast.Pillar) => $container === over?.$container;
  const taken = new Set(all.filter(isOver).map(({ name }) => name));
  const own = all.filter(each => !isOver(each) && !taken.has(each.name)).map(each => pillar(each, themes));
  return {
    ...(over && {
      programme: programme(
        over,
        all.filter(isOver).map(each => pillar(each, themes)),
      ),
    }),
    ...(own.length > 0 && { pillars: own }),
  };
}

function programme(entry: ast.Programme, pillars: readonly Pillar[]): Programme {
  const headers = headersOf(entry);
  const dates = headers.find(ast.isDates);
  return {
    id: idOf(entry),
    ...titleAndBody(entry, headers),
    ...otherTitles(entry),
    ...given({ dates: period(dates?.from, dates?.to) }),
    pillars,
  };
}

function pillar(entry: ast.Pillar, themes: readonly ast.Theme[]): Pillar {
  return {
    id: idOf(entry),
    ...titleAndBody(entry),
    ...otherTitles(entry),
    ...plain(entry, 'Pillar'),
    themes: themes
      .filter(theme => pillarOf(theme) === entry)
      .map(theme => ({
        id: idOf(theme),
        ...titleAndBody(theme),
        ...otherTitles(theme),
        ...plain(theme, 'Theme'),
      })),
  };
}

function styleOf(owner: ast.Mission | ast.Programme | undefined): string | undefined {
  return owner && headersOf(owner).find(ast.isStyle)?.pack;
}
