import { Link } from 'react-router';
import type { EmptyView } from './explore-view.js';

/** Why there is nothing, and what to do next. */
export function EmptyState({ empty }: { readonly empty: EmptyView }): React.ReactElement {
  return (
    <section className="empty" aria-labelledby="empty">
      <EmptySign />
      <h2 id="empty">{empty.heading}</h2>
      {empty.text !== null && <p>{empty.text}</p>}
      <ul>
        {empty.ways.map(({ label, href }) => (
          <li key={href}>
            <Link className="way" to={href} preventScrollReset>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The site's ring without its dot: nothing here. */
function EmptySign(): React.ReactElement {
  return (
    <svg className="empty__sign" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="13" />
    </svg>
  );
}
