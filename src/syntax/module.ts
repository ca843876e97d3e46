/** What replaces Langium's services to read the language, without rules and without an editor. */
import type { LangiumCoreServices, LangiumSharedCoreServices, Module } from 'langium';
import { MissionReportIndexManager } from './index-manager.ts';
import { MissionReportLexer } from './lexer.ts';
import { MissionReportScopeComputation } from './scope-computation.ts';
import { MissionReportScopeProvider } from './scope-provider.ts';
import { MissionReportTokenBuilder } from './token-builder.ts';
import { MissionReportValueConverter } from './value-converter.ts';

/** For the services that all languages share. */
export const SyntaxSharedModule = {
  workspace: {
    IndexManager: (services: LangiumSharedCoreServices) => new MissionReportIndexManager(services),
  },
} satisfies Module<LangiumSharedCoreServices, object>;

/** For the services of the language. */
export const SyntaxModule = {
  parser: {
    TokenBuilder: () => new MissionReportTokenBuilder(),
    Lexer: (services: LangiumCoreServices) => new MissionReportLexer(services),
    ValueConverter: () => new MissionReportValueConverter(),
  },
  references: {
    ScopeComputation: (services: LangiumCoreServices) => new MissionReportScopeComputation(services),
    ScopeProvider: (services: LangiumCoreServices) => new MissionReportScopeProvider(services),
  },
} satisfies Module<LangiumCoreServices, object>;
