/** The head of the report: what it is, of which mission, by whom, for whom; and what is in it. */
import type { JSX } from 'preact';
import type { Changeable, Run } from '../page/page.ts';
import { isNew } from '../page/parted.ts';
import { textOf, valuesUnder } from '../page/runs.ts';
import { ChangeLegend } from './changed.tsx';
import { Facts, SaidList } from './facts.tsx';
import { usePage } from './page-context.ts';
import { Prose, useSpoken, Words } from './prose.tsx';

/** Title, dates and particulars. */
export function Cover(): JSX.Element {
  const { cover, labels } = usePage().page;
  const spoken = useSpoken();
  const { anchor, classification, title, when, facts, disclaimers, prose } = cover;
  return (
    <header class="cover" id={anchor}>
      <p class="banner">
        <span>{labels.report}</span>
        <span class="classification">
          <Words runs={classification} />
        </span>
      </p>
      <h1 {...useSpoken(title)}>
        <Words runs={title} />
      </h1>
      {when.length > 0 && (
        <p class="when">
          <SaidList said={valuesUnder(when)} />
        </p>
      )}
      <Facts facts={facts} look="particulars" />
      <ChangeLegend />
      {disclaimers.map(told => (
        <p class="disclaimer" {...spoken}>
          <Words runs={told} />
        </p>
      ))}
      {prose.length > 0 && (
        <div class="lead">
          <Prose prose={prose} />
        </div>
      )}
    </header>
  );
}

/** Every chapter, and the headings under it. */
export function Contents(): JSX.Element | null {
  const { page, contents } = usePage();
  const { labels, chapters } = page;
  if (contents === 'none') return null;
  return (
    <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">{labels.contents}</h2>
      <ol>
        {chapters.filter(stays).map(({ anchor, number, title, pieces }) => {
          const parts = pieces.flatMap(piece =>
            piece.kind === 'group' && !piece.isImplied && stays(piece) ? piece : [],
          );
          return (
            <li>
              <a href={`#${anchor}`}>
                {number !== undefined && <span class="number">{textOf(number)}</span>} <Title runs={title} />
                <PageNumber page={contents.get(anchor)} />
              </a>
              {parts.length > 0 && (
                <ol>
                  {parts.map(part => (
                    <li>
                      <a href={`#${part.anchor}`}>
                        <Title runs={part.title} />
                        <PageNumber page={contents.get(part.anchor)} />
                      </a>
                    </li>
                  ))}
                </ol>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** True for what is not only told of as gone. */
function stays({ change }: Changeable): boolean {
  return isNew(change);
}

function PageNumber({ page }: { page: number | undefined }): JSX.Element | null {
  return page === undefined ? null : <span class="page">{page}</span>;
}

function Title({ runs }: { runs: readonly Run[] }): JSX.Element {
  const { lang } = useSpoken(runs);
  return <bdi lang={lang}>{textOf(runs)}</bdi>;
}
