/** What replaces Langium's services to read the language, without rules and without an editor. */
import type { LangiumCoreServices, LangiumSharedCoreServices, Module } from 'langium';
import { MissionReportAstNodeLocator } from './ast-node-locator.ts';
import { MissionReportDescriptionProvider } from './descriptions.ts';
import { MissionReportDocumentBuilder } from './document-builder.ts';
import { MissionReportIndexManager } from './index-manager.ts';
import { MissionReportLexer } from './lexer.ts';
import { MissionReportLinker } from './linker.ts';
import { MissionReportParser } from './parser.ts';
import { MissionReportScopeComputation } from './scope-computation.ts';
import { MissionReportScopeProvider } from './scope-provider.ts';
import { MissionReportTokenBuilder } from './token-builder.ts';
import { MissionReportValueConverter } from './value-converter.ts';

/** For the services that all languages share. */
export const SyntaxSharedModule = {
  workspace: {
    IndexManager: (services: LangiumSharedCoreServices) => new MissionReportIndexManager(services),
    DocumentBuilder: (services: LangiumSharedCoreServices) => new MissionReportDocumentBuilder(services),
  },
} satisfies Module<LangiumSharedCoreServices, object>;

/** For the services of the language. */
export const SyntaxModule = {
  parser: {
    // Two tokens decide everywhere; looking them up in a table is faster than Langium's unbounded lookahead.
    ParserConfig: () => ({ maxLookahead: 2 }),
    TokenBuilder: () => new MissionReportTokenBuilder(),
    Lexer: (services: LangiumCoreServices) => new MissionReportLexer(services),
    LangiumParser: (services: LangiumCoreServices) => new MissionReportParser(services),
    ValueConverter: () => new MissionReportValueConverter(),
  },
  references: {
    Linker: (services: LangiumCoreServices) => new MissionReportLinker(services),
    ScopeComputation: (services: LangiumCoreServices) => new MissionReportScopeComputation(services),
    ScopeProvider: (services: LangiumCoreServices) => new MissionReportScopeProvider(services),
  },
  workspace: {
    AstNodeDescriptionProvider: (services: LangiumCoreServices) =>
      new MissionReportDescriptionProvider(services),
    AstNodeLocator: () => new MissionReportAstNodeLocator(),
  },
} satisfies Module<LangiumCoreServices, object>;
