import { Link } from 'react-router';
import { StaffPage } from './staff-page.js';
import type { StartView } from './start-view.js';

/** What waits for a person, queue by queue. */
export function StartPage({ view }: { readonly view: StartView }): React.ReactElement {
  return (
    <StaffPage head={view.head}>
      <p className="sentence staff__sum">{view.sum}</p>
      <ul className="queues">
        {view.queues.map(({ kind, href, heading, text, count, age, isEmpty }) => (
          <li key={kind} data-empty={isEmpty || undefined}>
            <strong className="queues__count">{count}</strong>
            <div>
              <h2>
                <Link className="link" to={href}>
                  {heading}
                </Link>
              </h2>
              <p>{text}</p>
            </div>
            <p className="queues__age">{age}</p>
          </li>
        ))}
      </ul>
    </StaffPage>
  );
}
