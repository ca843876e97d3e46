/** What the mission set out to do. */
import type { JSX } from 'preact';
import { anchorOf } from '../../report/anchor-of.ts';
import { Code } from './code.tsx';
import { MarkingBadge } from './facts.tsx';
import { Prose, Words } from './prose.tsx';
import { useView } from './view.ts';

/** Every objective, with its code where there are several. */
export function Objectives(): JSX.Element {
  const { report, labels } = useView();
  return (
    <>
      {report.objectives.map(objective => {
        const anchor = anchorOf('objective', objective);
        return (
          <div class="objective" id={anchor}>
            <p class="statement" dir="auto">
              {report.objectives.length > 1 && (
                <Code target="objective" number={objective.number} anchor={anchor} name={labels.objective} />
              )}{' '}
              <Words inlines={objective.inlines} /> <MarkingBadge marking={objective.marking} />
            </p>
            <Prose blocks={objective.blocks} />
          </div>
        );
      })}
    </>
  );
}
