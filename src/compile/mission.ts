/** The mission itself and the programme it is under. */
import type { Mission, Programme } from '../report/report.ts';
import * as ast from '../syntax/generated/ast.ts';
import { headersOf, programmeOver } from '../syntax/headers.ts';
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

/** The programme with its pillars and their themes. */
export function programme(entry: ast.Programme): Programme {
  const { entries } = entry.$container;
  const headers = headersOf(entry);
  const dates = headers.find(ast.isDates);
  const themes = entries.filter(ast.isTheme);
  return {
    id: idOf(entry),
    ...titleAndBody(entry, headers),
    ...otherTitles(entry),
    ...given({ dates: period(dates?.from, dates?.to) }),
    pillars: entries.filter(ast.isPillar).map(pillar => ({
      id: idOf(pillar),
      ...titleAndBody(pillar),
      ...otherTitles(pillar),
      ...plain(pillar, 'Pillar'),
      themes: themes
        .filter(theme => pillarOf(theme) === pillar)
        .map(theme => ({
          id: idOf(theme),
          ...titleAndBody(theme),
          ...otherTitles(theme),
          ...plain(theme, 'Theme'),
        })),
    })),
  };
}

function styleOf(owner: ast.Mission | ast.Programme | undefined): string | undefined {
  return owner && headersOf(owner).find(ast.isStyle)?.pack;
}
