import { useRef } from 'react';
import { Form, Link, useSubmit } from 'react-router';
import { useLabels } from '../../i18n/use-labels.js';
import type { ExploreView } from './explore-view.js';
import { ChoiceGroup } from './choice-group.js';

/** Search and filters: a GET form that works by itself; with JavaScript a ticked box applies at once. */
export function FilterForm({ view }: { readonly view: ExploreView }): React.ReactElement {
  const labels = useLabels().explore;
  const form = useRef<HTMLFormElement>(null);
  const submit = useSubmit();
  const apply = (): void => void submit(form.current, { preventScrollReset: true });
  const { status, topic, publisher, kind } = view.choices;
  return (
    <Form
      ref={form}
      method="get"
      action={view.action}
      className="filter"
      role="search"
      aria-label={labels.filterHeading}
      preventScrollReset
    >
      {view.kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SearchField q={view.q} />
      <ChoiceGroup name="status" legend={labels.status} choices={status} isInline onChange={apply}>
        <p className="hint">
          {labels.statusHint}{' '}
          {view.allStatusesHref !== null && (
            <Link className="link" to={view.allStatusesHref} preventScrollReset>
              {labels.showAllStatuses}
            </Link>
          )}
        </p>
      </ChoiceGroup>
      <details className="filter__more">
        <summary>{labels.moreFilters}</summary>
        <div className="filter__groups">
          <ChoiceGroup name="topic" legend={labels.topic} choices={topic} onChange={apply} />
          <ChoiceGroup name="publisher" legend={labels.publisher} choices={publisher} onChange={apply} />
          <ChoiceGroup name="kind" legend={labels.kind} choices={kind} onChange={apply} />
        </div>
        <button type="submit" className="kern-btn kern-btn--secondary">
          <span className="kern-label">{labels.apply}</span>
        </button>
      </details>
    </Form>
  );
}

function SearchField({ q }: { readonly q: string }): React.ReactElement {
  const labels = useLabels().explore;
  return (
    <div className="search">
      <label htmlFor="q">{labels.search}</label>
      <div className="search__row">
        <input key={q} id="q" name="q" type="search" defaultValue={q} maxLength={200} autoComplete="off" />
        <button type="submit" className="kern-btn kern-btn--primary">
          <span className="kern-label">{labels.searchButton}</span>
        </button>
      </div>
    </div>
  );
}
