import type { CstNode, GrammarAST, ValueType } from 'langium';
import { DefaultValueConverter } from 'langium';

/** Quoted phrases lose their quotation marks and nothing else: a backslash is a backslash. */
export class MissionReportValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, node: CstNode): ValueType {
    switch (rule.name) {
      case 'STRING':
        return input.slice(1, -1).trim();
      case 'BODY':
      case 'REST':
      case 'DATE':
      case 'TARGET':
      case 'TIME':
      case 'ID':
      case 'MENTION':
      case 'ELSEWHERE':
        return input;
      default:
        return super.runConverter(rule, input, node);
    }
  }
}
