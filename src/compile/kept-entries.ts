/** The entries of a report that is compiled again and again: what has not changed since the last time is not compiled anew. */
import type { LangiumDocument } from 'langium';
import { grouped } from '../domain/grouped.ts';
import { countBefore } from '../domain/halving.ts';
import { entriesAsTyped } from '../syntax/as-typed.ts';
import { type Chain, chainOf } from '../syntax/chain.ts';
import { numberOf } from '../syntax/entry-numbers.ts';
import { fileOf } from '../syntax/file-of.ts';
import * as ast from '../syntax/generated/ast.ts';
import { effectiveMarking } from '../syntax/markings.ts';
import { proseOf } from '../syntax/prose.ts';
import { pillarOf } from '../syntax/tags.ts';
import { elsewhere } from './elsewhere.ts';

/** An entry that has a number, so that no two of a report are compiled to the same. */
type Numbered =
  | ast.Objective
  | ast.Section
  | ast.Meeting
  | ast.Visit
  | ast.Finding
  | ast.Recommendation
  | ast.Action;

/** Compiles an entry, or gives what it was compiled to. */
export type Keep = <E extends Numbered, T extends object>(entry: E, compiled: (entry: E) => T) => T;

/** One report after another, each compiled with what was compiled of the one before. */
export class KeptEntries {
  private known = new Map<string, object>();

  next(document: LangiumDocument): Keep {
    const { lexerErrors, parserErrors } = document.parseResult;
    // What is read of a broken entry is not told by its text alone.
    if (lexerErrors.length + parserErrors.length > 0) return compiledAnew;
    const before = this.known;
    this.known = new Map();
    const origins = new Origins(document);
    return (entry, compiled) => {
      const origin = `${entry.$type} ${origins.of(entry)}`;
      const kept = (before.get(origin) as ReturnType<typeof compiled> | undefined) ?? compiled(entry);
      this.known.set(origin, kept);
      return kept;
    };
  }
}

/** For a report that is compiled once. */
export const compiledAnew: Keep = (entry, compiled) => compiled(entry);

/** All that the entries of a file are compiled from. */
class Origins {
  private readonly chain: Chain;
  private readonly asTyped: ReadonlySet<ast.Entry>;
  private readonly targets: ReadonlyMap<ast.Entry, readonly (ast.Entry | undefined)[]>;

  constructor(document: LangiumDocument) {
    const file = fileOf(document);
    this.chain = chainOf(file);
    this.asTyped = entriesAsTyped(file);
    this.targets = targetsIn(document);
  }

  /** The same text for what is compiled to the same. */
  of(entry: Numbered): string {
    return JSON.stringify(this.partsOf(entry).map(part => this.ownOf(part)));
  }

  /** The entry, and those that are compiled as parts of it. */
  private partsOf(entry: Numbered): readonly ast.Entry[] {
    if (ast.isRecommendation(entry)) return [entry, ...this.chain.actionsFor(entry)];
    const closing = ast.isFinding(entry) && this.chain.closing(entry);
    return closing ? [entry, closing] : [entry];
  }

  private ownOf(entry: ast.Entry): unknown {
    return [
      entry.$cstNode?.text,
      numberOf(entry),
      effectiveMarking(entry),
      this.asTyped.has(entry),
      this.relatedTo(entry).map(each => [each.$type, numberOf(each)]),
      this.targets.get(entry)?.map(target => target && toldOf(target, entry)),
    ];
  }

  private relatedTo(entry: ast.Entry): readonly ast.Entry[] {
    if (ast.isFinding(entry)) return this.chain.recommendationsFor(entry);
    if (ast.isRecommendation(entry)) return this.chain.basisOf(entry);
    return ast.isAction(entry) ? this.chain.purposeOf(entry) : [];
  }
}

/** What is told of an entry where another names it. */
function toldOf(target: ast.Entry, from: ast.Entry): unknown {
  return [
    target.$type,
    'name' in target ? target.name : undefined,
    proseOf(target).title.text,
    ast.isTheme(target) ? pillarOf(target)?.name : undefined,
    target.$container === from.$container ? undefined : elsewhere(target, from),
  ];
}

/** What the names in each entry stand for, in their order. */
function targetsIn(document: LangiumDocument): ReadonlyMap<ast.Entry, readonly (ast.Entry | undefined)[]> {
  const entries = fileOf(document).entries as readonly ast.Entry[];
  const starts = entries.map(({ $cstNode }) => $cstNode?.offset ?? 0);
  return grouped(
    document.references.flatMap(reference => {
      const at = reference.$refNode?.offset ?? 0;
      const entry = entries[countBefore(starts, start => start <= at) - 1];
      const target = 'ref' in reference ? (reference.ref as ast.Entry | undefined) : undefined;
      return entry ? [[entry, target] as const] : [];
    }),
  );
}
