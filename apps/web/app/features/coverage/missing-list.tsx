import { Link } from 'react-router';
import { pathIn } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-labels.js';
import type { CoverageView, MissingRow, StateRow } from './coverage-view.js';
import { coverageWords } from './words.js';

interface MissingProps {
  readonly missing: CoverageView['missing'];
  readonly states: readonly StateRow[];
}

/** The largest municipalities that are missing, of one Land or of all. */
export function MissingList({ missing, states }: MissingProps): React.ReactElement {
  const words = coverageWords(useLanguage());
  return (
    <section aria-labelledby="fehlt">
      <h2 id="fehlt">{missing.heading}</h2>
      <StateForm state={missing.state} states={states} />
      <p className="hint">{words.suggestNote}</p>
      {missing.rows.length === 0 ? <p>{words.none}</p> : <MissingTable missing={missing} />}
      <p className="feed-pages">
        {missing.firstHref !== null && (
          <Link className="link" to={missing.firstHref}>
            {words.first}
          </Link>
        )}
        {missing.moreHref !== null && (
          <Link className="link" to={missing.moreHref} rel="next">
            {words.more}
          </Link>
        )}
      </p>
    </section>
  );
}

/** A plain form: it works without scripts. */
function StateForm({ state, states }: { readonly state: string; readonly states: readonly StateRow[] }) {
  const language = useLanguage();
  const words = coverageWords(language);
  return (
    <form action={`${pathIn(language, '/abdeckung')}#fehlt`} className="city-search">
      <label htmlFor="land">{words.onlyState}</label>
      <div className="city-search__row">
        <select id="land" name="land" defaultValue={state} key={state} className="coverage__select">
          <option value="">{words.allStates}</option>
          {states.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit" className="kern-btn kern-btn--secondary">
          <span className="kern-label">{words.show}</span>
        </button>
      </div>
    </form>
  );
}

function MissingTable({ missing }: { readonly missing: CoverageView['missing'] }): React.ReactElement {
  const words = coverageWords(useLanguage());
  return (
    <table className="table table--stacks">
      <caption className="kern-sr-only">{missing.heading}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.state}</th>
          <th scope="col" className="number">
            {words.residents}
          </th>
          <th scope="col">{words.suggest}</th>
        </tr>
      </thead>
      <tbody>
        {missing.rows.map((row) => (
          <Municipality key={row.key} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Municipality({ row }: { readonly row: MissingRow }): React.ReactElement {
  const words = coverageWords(useLanguage());
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td data-label={words.state}>{row.state}</td>
      <td data-label={words.residents} className="number">
        {row.residents}
      </td>
      <td data-label={words.suggest}>
        <Link className="link" to={row.suggestHref} rel="nofollow">
          {words.suggestCity(row.name)}
        </Link>
      </td>
    </tr>
  );
}
