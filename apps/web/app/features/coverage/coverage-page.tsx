import { Link } from 'react-router';
import { useLanguage } from '../../i18n/use-labels.js';
import { PageHeading } from '../../ui/heading.js';
import type { CoverageView, StateRow } from './coverage-view.js';
import { MissingList } from './missing-list.js';
import { StatesMap } from './states-map.js';
import { coverageWords } from './words.js';

/** Who is here and who is missing. */
export function CoveragePage({ view }: { readonly view: CoverageView }): React.ReactElement {
  const words = coverageWords(useLanguage());
  return (
    <main id="main" className="page coverage" tabIndex={-1}>
      <PageHeading lead={words.lead}>{words.heading}</PageHeading>
      <p className="sentence">{view.summary}</p>
      {view.isDemo && <p className="notice">{words.demo}</p>}
      <section aria-labelledby="laender">
        <h2 id="laender">{words.states}</h2>
        <div className="coverage__states">
          <StatesMap states={view.states} />
          <StatesTable states={view.states} />
        </div>
      </section>
      <MissingList missing={view.missing} states={view.states} />
      <Join view={view} />
      <section aria-labelledby="gezaehlt" className="prose">
        <h2 id="gezaehlt">{words.method}</h2>
        {view.method.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
    </main>
  );
}

function StatesTable({ states }: { readonly states: readonly StateRow[] }): React.ReactElement {
  const words = coverageWords(useLanguage());
  return (
    <table className="table table--stacks">
      <caption className="kern-sr-only">{words.states}</caption>
      <thead>
        <tr>
          <th scope="col">{words.state}</th>
          <th scope="col" className="number">
            {words.share}
          </th>
          <th scope="col" className="number">
            {words.residents}
          </th>
          <th scope="col" className="number">
            {words.municipalities}
          </th>
        </tr>
      </thead>
      <tbody>
        {states.map((state) => (
          <tr key={state.key}>
            <th scope="row">
              <Link className="link" to={state.href}>
                {state.name}
              </Link>
            </th>
            <td data-label={words.share} className="number">
              {state.share}
            </td>
            <td data-label={words.residents} className="number">
              {state.residents}
            </td>
            <td data-label={words.municipalities} className="number">
              {state.municipalities}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Join({ view }: { readonly view: CoverageView }): React.ReactElement {
  const words = coverageWords(useLanguage());
  return (
    <section aria-labelledby="mitmachen" className="prose">
      <h2 id="mitmachen">{words.join}</h2>
      <p>{words.joinText}</p>
      <ul>
        <li>
          <Link to={view.registerHref}>{words.register}</Link>
        </li>
        <li>
          <a href={view.publishHref}>{words.publish}</a>
        </li>
      </ul>
    </section>
  );
}
