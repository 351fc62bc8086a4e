import { PageHeading } from '../../ui/heading.js';
import { useLabels } from '../../i18n/use-labels.js';
import type { GlossaryView } from './glossary-view.js';

/** Words that pages use, each with an address of its own. */
export function GlossaryPage({ view }: { readonly view: GlossaryView }): React.ReactElement {
  const { glossary, pages } = useLabels();
  return (
    <main id="main" className="page page--narrow" tabIndex={-1}>
      <PageHeading lead={glossary.lead}>{pages.glossary}</PageHeading>
      <nav className="letters" aria-label={glossary.letters}>
        <ul>
          {view.letters.map(({ letter }) => (
            <li key={letter}>
              <a href={`#${letter}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      {view.letters.map((letter) => (
        <section key={letter.letter} className="letter" lang={view.language ?? undefined}>
          <h2 id={letter.letter} tabIndex={-1}>
            {letter.letter}
          </h2>
          <dl>
            {letter.entries.map(({ id, word, text }) => (
              <div key={id} className="letter__entry">
                <dt id={id} tabIndex={-1}>
                  <dfn>{word}</dfn>
                </dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </main>
  );
}
