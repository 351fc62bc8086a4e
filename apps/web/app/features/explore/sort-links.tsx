import { Link } from 'react-router';
import type { SortLink } from './explore-view.js';
import { useExploreLabels } from './labels.js';

/** The orders of the list; links, because a select that acts at once surprises whoever walks through it by keys. */
export function SortLinks({ sorts }: { readonly sorts: readonly SortLink[] }): React.ReactElement {
  return (
    <nav className="sorts" aria-label={useExploreLabels().order}>
      <ul>
        {sorts.map(({ label, href, isChosen }) => (
          <li key={href}>
            <Link to={href} aria-current={isChosen ? 'true' : undefined} preventScrollReset>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
