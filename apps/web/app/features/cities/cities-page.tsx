import { inLanguage } from '@navigator/shared';
import { Link } from 'react-router';
import { pathIn } from '../../i18n/language.js';
import { useLabels, useLanguage } from '../../i18n/use-labels.js';
import { PageHeading } from '../../ui/heading.js';
import { StatusSign } from '../../ui/status-sign.js';
import type { CitiesView, CityGroup, CityRow, CitySearch, MissingCity } from './cities-view.js';
import { CITY_PAGE_WORDS } from './page-words.js';

/** Every city and body, Land by Land. */
export function CitiesPage({ view }: { readonly view: CitiesView }): React.ReactElement {
  const labels = useLabels().cities;
  return (
    <main id="main" className="page cities" tabIndex={-1}>
      <PageHeading lead={labels.lead}>{labels.heading}</PageHeading>
      <p className="sentence">{view.summary}</p>
      <Search search={view.search} />
      {view.groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
      {view.groups.length > 0 && <p className="hint cities__note">{labels.note}</p>}
      <Missing missing={view.missing} />
    </main>
  );
}

/** A plain form: it works without scripts, and its result has an address. */
function Search({ search }: { readonly search: CitySearch }): React.ReactElement {
  const language = useLanguage();
  const words = inLanguage(CITY_PAGE_WORDS, language);
  const page = pathIn(language, '/staedte');
  return (
    <>
      <search>
        <form action={page} className="city-search">
          <label htmlFor="city-q">{words.search}</label>
          <div className="city-search__row">
            <input
              id="city-q"
              name="q"
              type="search"
              maxLength={100}
              defaultValue={search.text}
              key={search.text}
              autoComplete="off"
            />
            <button type="submit" className="kern-btn kern-btn--secondary">
              <span className="kern-label">{words.searchButton}</span>
            </button>
          </div>
        </form>
      </search>
      {search.told !== null && (
        <p className="city-search__told">
          <strong>{search.told}</strong>{' '}
          <Link className="link" to={page}>
            {words.showAll}
          </Link>
        </p>
      )}
      {search.none !== null && <NotFound none={search.none} />}
    </>
  );
}

function NotFound({ none }: { readonly none: NonNullable<CitySearch['none']> }): React.ReactElement {
  const words = inLanguage(CITY_PAGE_WORDS, useLanguage());
  return (
    <div className="city-search__none">
      <p>{words.notFoundNote}</p>
      <ul className="plain-list">
        <li>
          <Link className="link" to={none.suggestHref}>
            {words.suggest}
          </Link>
        </li>
        <li>
          <Link className="link" to={none.lookUp.href}>
            {none.lookUp.label}
          </Link>
        </li>
      </ul>
    </div>
  );
}

function Group({ group }: { readonly group: CityGroup }): React.ReactElement {
  const labels = useLabels().cities;
  return (
    <section aria-labelledby={group.id}>
      <h2 id={group.id}>{group.heading}</h2>
      {group.note !== null && <p className="hint">{group.note}</p>}
      {group.asOf !== null && (
        <p className="hint">
          {labels.residents}: {group.asOf}
        </p>
      )}
      <table className="table table--stacks table--cities">
        <caption className="kern-sr-only">{group.heading}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.name}</th>
            <th scope="col" className="number">
              <StatusSign sign="open" /> {labels.open}
            </th>
            <th scope="col" className="number">
              <StatusSign sign="planned" /> {labels.planned}
            </th>
            <th scope="col" className="number">
              <StatusSign sign="closed" /> {labels.finished}
            </th>
            <th scope="col" className="number">
              {labels.residents}
            </th>
            <th scope="col" className="number">
              {labels.feeds}
            </th>
          </tr>
        </thead>
        <tbody>
          {group.rows.map((row) => (
            <City key={row.href} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function City({ row }: { readonly row: CityRow }): React.ReactElement {
  const labels = useLabels().cities;
  const { residents } = row;
  return (
    <tr>
      <th scope="row">
        <Link className="link" to={row.href}>
          {row.name}
        </Link>
      </th>
      <td data-label={labels.open} className="number">
        {row.open}
      </td>
      <td data-label={labels.planned} className="number">
        {row.planned}
      </td>
      <td data-label={labels.finished} className="number">
        {row.finished}
      </td>
      <td data-label={labels.residents} className={residents.isKnown ? 'number' : 'number muted'}>
        {residents.text}
        {residents.asOf !== null && <span className="hint">{residents.asOf}</span>}
      </td>
      <td data-label={labels.feeds} className="number">
        {row.feeds}
      </td>
    </tr>
  );
}

function Missing({ missing }: { readonly missing: MissingCity }): React.ReactElement {
  const labels = useLabels().cities;
  const language = useLanguage();
  return (
    <section aria-labelledby="missing" className="prose cities__missing">
      <h2 id="missing">{labels.missing}</h2>
      <p>{labels.missingResident}</p>
      <p>{labels.missingStaff}</p>
      <ul>
        <li>
          <Link to={missing.suggestHref}>{inLanguage(CITY_PAGE_WORDS, language).suggest}</Link>
        </li>
        <li>
          <Link to={pathIn(language, '/abdeckung')}>{inLanguage(CITY_PAGE_WORDS, language).whoIsMissing}</Link>
        </li>
        <li>
          <Link to={missing.registerHref}>{labels.register}</Link>
        </li>
        {missing.email !== null && (
          <li>
            {labels.write} <a href={`mailto:${missing.email}`}>{missing.email}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
