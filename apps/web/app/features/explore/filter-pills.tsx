import { Link } from 'react-router';
import type { ExploreView } from './explore-view.js';
import { useExploreLabels } from './labels.js';

/** What is chosen, each with a link that takes it away. */
export function FilterPills({ view }: { readonly view: ExploreView }): React.ReactElement | null {
  const labels = useExploreLabels();
  if (view.pills.length === 0 && view.resetHref === null) return null;
  return (
    <nav className="pills" aria-label={labels.activeFilters}>
      <ul>
        {view.pills.map(({ label, removeHref }) => (
          <li key={label}>
            <Link className="pill" to={removeHref} preventScrollReset>
              <span className="unseen">{labels.removeFilter} </span>
              {label}
              <span className="pill__cross" aria-hidden="true">
                ×
              </span>
            </Link>
          </li>
        ))}
        {view.resetHref !== null && (
          <li>
            <Link className="link pills__reset" to={view.resetHref} preventScrollReset>
              {labels.reset}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
