import { Link } from 'react-router';
import { FilterForm } from './filter-form.js';
import type { IndicatorView, StatisticsView } from './statistics-view.js';

/** What both pages say between their heading and their numbers. */
export function PageHead({ view }: { readonly view: StatisticsView | IndicatorView }): React.ReactElement {
  return (
    <>
      {view.notice !== null && <p className="notice">{view.notice}</p>}
      <FilterForm form={view.form} />
      <p className="sentence" role="status">
        {view.sentence}
        <span className="sentence__choice"> {view.choice}</span>
      </p>
      {view.partial !== null && (
        <p className="notice">
          <Link className="link" to={view.partial.href}>
            {view.partial.label}
          </Link>
        </p>
      )}
    </>
  );
}
