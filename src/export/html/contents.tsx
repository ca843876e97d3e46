/** The table of contents. */
import type { JSX } from 'preact';
import { useView } from './view.ts';

/** Every chapter, and the pillars under the findings. */
export function Contents(): JSX.Element {
  const { outline, labels } = useView();
  return (
    <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">{labels.contents}</h2>
      <ol>
        {outline.map(({ anchor, number, title, parts }) => (
          <li>
            <a href={`#${anchor}`}>
              <span class="number">{number}</span> <bdi>{title}</bdi>
            </a>
            {parts.length > 0 && (
              <ol>
                {parts.map(part => (
                  <li>
                    <a href={`#${part.anchor}`}>
                      <bdi>{part.title}</bdi>
                    </a>
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
