import { Link } from 'react-router';
import { useLabels } from '../../i18n/use-labels.js';
import type { ExploreView } from './explore-view.js';

/** What is chosen, each with a link that takes it away. */
export function FilterPills({ view }: { readonly view: ExploreView }): React.ReactElement | null {
  const labels = useLabels().explore;
  if (view.pills.length === 0 && view.resetHref === null) return null;
  return (
    <nav className="pills" aria-label={labels.activeFilters}>
      <ul>
        {view.pills.map(({ label, removeHref }) => (
          <li key={label}>
            <Link className="pill" to={removeHref} preventScrollReset>
              <span className="kern-sr-only">{labels.removeFilter} </span>
              {label}
              <span className="pill__cross" aria-hidden="true">
                ×
              </span>
            </Link>
          </li>
        ))}
        {view.resetHref !== null && (
          <li>
            <Link className="link" to={view.resetHref} preventScrollReset>
              {labels.reset}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
