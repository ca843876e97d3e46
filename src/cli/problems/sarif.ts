/** What a check found, in the Static Analysis Results Interchange Format 2.1.0. */
import type { Fix, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../../domain/scales.ts';
import { type Rule, summaryOf } from '../../rules/rule.ts';
import type { FixData } from '../../rules/validator.ts';
import { jsonPieces } from './json-pieces.ts';
import type { Checked, FoundProblem, Place } from './problem.ts';

const LEVELS: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note' };

export function toSarif(
  { rules }: Checked,
  found: Iterable<FoundProblem>,
  version: string,
): Iterable<string> {
  const ruleIndex = new Map<string, number>(rules.map(({ code }, index) => [code, index]));
  const toResult = (problem: FoundProblem) => result(problem, ruleIndex.get(problem.code));
  return jsonPieces(found, toResult, results => ({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Mission Report', version, rules: rules.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  }));
}

function descriptor({ code, severity }: Rule): ReportingDescriptor {
  return {
    id: code,
    shortDescription: { text: summaryOf(code) },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function result(problem: FoundProblem, ruleIndex: number | undefined): Result {
  const { code, severity, message, file, others, fixes } = problem;
  return {
    ruleId: code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: physical(file, problem) }],
    ...(others.length > 0 && {
      relatedLocations: others.map((other, id) => ({
        id,
        message: { text: other.text },
        physicalLocation: physical(file, other),
      })),
    }),
    ...(fixes.length > 0 ? { fixes: fixes.map(fix => fixFor(fix, file)) } : {}),
  };
}

function physical(file: string, { line, column, endLine, endColumn }: Place): PhysicalLocation {
  return {
    artifactLocation: { uri: uriOf(file) },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

function fixFor({ title, edits }: FixData, file: string): Fix {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(file) },
        replacements: edits.map(({ range: { start, end }, newText }) => ({
          deletedRegion: {
            startLine: start.line + 1,
            startColumn: start.character + 1,
            endLine: end.line + 1,
            endColumn: end.character + 1,
          } satisfies Region,
          insertedContent: { text: newText },
        })),
      },
    ],
  };
}

/** A path as a reference relative to the folder in which the command ran. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return /^[A-Za-z]%3A\//.test(path) ? `file:///${path.replace('%3A', ':')}` : path;
}
