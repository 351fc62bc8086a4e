import { useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { pathIn } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-labels.js';
import { useHydrated } from '../../ui/use-hydrated.js';
import { ChoiceList } from './choice-list.js';
import { CHOICE_KEYS } from './explore-view.js';
import type { ExploreView } from './explore-view.js';
import { ApplyWithoutScript, FilterMenu } from './filter-menu.js';
import { useExploreLabels } from './labels.js';
import { tidySearch } from './page-query.js';
import { PeriodFields } from './period-fields.js';
import { RadiusField } from './radius-field.js';
import { SearchField } from './search-field.js';

/** Search and filters: a GET form that works by itself; with JavaScript a ticked box applies at once. */
export function FilterForm(props: {
  readonly view: ExploreView;
  readonly announce: (text: string) => void;
}): React.ReactElement {
  const { view, announce } = props;
  const labels = useExploreLabels();
  const form = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const apply = (): void => {
    if (form.current === null) return;
    void navigate(view.action + tidySearch(queryOf(form.current)), { preventScrollReset: true });
  };
  return (
    <form
      ref={form}
      method="get"
      action={view.action}
      className="filter"
      role="search"
      aria-label={labels.form}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      {view.kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SearchField q={view.q} announce={announce} />
      {view.radius !== null && <RadiusField radius={view.radius} onChange={apply} />}
      <Filters view={view} onChange={apply} />
    </form>
  );
}

function queryOf(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') query.append(name, value);
  return query;
}

interface FiltersProps {
  readonly view: ExploreView;
  readonly onChange: () => void;
}

/** Kinds carry the law's words; the glossary says them plainly. */
function KindsExplained(): React.ReactElement {
  const { kindsExplained } = useExploreLabels();
  return (
    <p className="hint">
      <Link className="link" to={`${pathIn(useLanguage(), '/glossar')}#formell`}>
        {kindsExplained}
      </Link>
    </p>
  );
}

/** On a phone behind one button; where there is room the stylesheet shows them all the time. */
function Filters({ view, onChange }: FiltersProps): React.ReactElement {
  const labels = useExploreLabels();
  const { choices, period, filterCount } = view;
  const days = [period.from, period.to].filter((day) => day !== '').length;
  return (
    <details className="filters">
      <summary className="filters__button">
        {filterCount === 0 ? labels.filters : `${labels.filters} (${String(filterCount)})`}
      </summary>
      <div className="filters__all">
        <StatusChoices view={view} onChange={onChange} />
        <div className="menus">
          {CHOICE_KEYS.filter((key) => choices[key].length > 0).map((key) => (
            <FilterMenu key={key} name={labels[key]} chosen={choices[key].filter(({ isChosen }) => isChosen).length}>
              <fieldset>
                <legend className="unseen">{labels[key]}</legend>
                <ChoiceList name={key} choices={choices[key]} onChange={onChange} />
              </fieldset>
              {key === 'kind' && <KindsExplained />}
            </FilterMenu>
          ))}
          <FilterMenu name={labels.period.legend} chosen={days} isOpen={period.error !== null}>
            <PeriodFields period={period} onChange={onChange} />
          </FilterMenu>
        </div>
        <ApplyButton label={view.showResults} />
      </div>
    </details>
  );
}

function StatusChoices({ view, onChange }: FiltersProps): React.ReactElement {
  const labels = useExploreLabels();
  return (
    <fieldset className="statuses">
      <legend className="unseen">{labels.status}</legend>
      <ChoiceList name="status" choices={view.choices.status} onChange={onChange} />
      {view.allStatusesHref !== null && (
        <Link className="link statuses__all" to={view.allStatusesHref} preventScrollReset>
          {labels.showAllStatuses}
        </Link>
      )}
    </fieldset>
  );
}

/** Without JavaScript it applies the filters; with it they are applied already, and it leads to the list. */
function ApplyButton({ label }: { readonly label: string }): React.ReactElement {
  const isHydrated = useHydrated();
  return (
    <div className="filters__done">
      {isHydrated ? (
        <button type="button" className="kern-btn kern-btn--primary" onClick={showList}>
          <span className="kern-label">{label}</span>
        </button>
      ) : (
        <ApplyWithoutScript />
      )}
    </div>
  );
}

function showList(event: React.MouseEvent<HTMLButtonElement>): void {
  const filters = event.currentTarget.closest('details');
  if (filters !== null) filters.open = false;
  const results = document.getElementById('results');
  results?.focus({ preventScroll: true });
  results?.scrollIntoView({ block: 'start' });
}
