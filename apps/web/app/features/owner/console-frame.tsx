import { Form, Link, NavLink } from 'react-router';
import { BackLink } from '../../ui/back-link.js';
import { PageHeading } from '../../ui/heading.js';
import type { Frame } from './frame.js';
import { useOwnerWords } from './words.js';

/** Name, tabs and the way out, around every page of the console. */
export function ConsoleFrame({
  frame,
  heading,
  children,
}: {
  readonly frame: Frame;
  readonly heading: string;
  readonly children: React.ReactNode;
}): React.ReactElement {
  const words = useOwnerWords();
  return (
    <main id="main" className="page owner" tabIndex={-1}>
      <div className="owner__top">
        <BackLink to={frame.sourceHref}>{words.publicPage}</BackLink>
        <Leave frame={frame} />
      </div>
      <PageHeading>
        <span className="owner__source">{frame.source}</span> <span className="owner__page">{heading}</span>
      </PageHeading>
      <Tabs frame={frame} />
      <p className={frame.done === null ? 'unseen' : 'notice owner__done'} role="status">
        {frame.done}
      </p>
      {children}
    </main>
  );
}

function Tabs({ frame: { tabs } }: { readonly frame: Frame }): React.ReactElement {
  const words = useOwnerWords();
  return (
    <nav className="owner__tabs" aria-label={words.tabs.label}>
      <ul>
        {tabs.map(({ href, label, isCurrent }) => (
          <li key={href}>
            <NavLink to={href} end aria-current={isCurrent ? 'page' : undefined}>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Leave({ frame }: { readonly frame: Frame }): React.ReactElement {
  const words = useOwnerWords();
  return (
    <Form method="post" action={frame.leaveAction} className="owner__leave">
      <Csrf token={frame.csrf} />
      <span className="hint">{frame.signedIn}</span>
      <button type="submit" name="intent" value="leave" className="owner__quiet">
        {words.leave}
      </button>
    </Form>
  );
}

/** The proof that a form comes from a page of ours. */
export function Csrf({ token }: { readonly token: string }): React.ReactElement {
  return <input type="hidden" name="csrf" value={token} />;
}

/** A page beneath a tab leads back to it. */
export function Beneath({
  to,
  children,
}: {
  readonly to: string;
  readonly children: React.ReactNode;
}): React.ReactElement {
  return (
    <p className="owner__beneath">
      <Link className="link" to={to}>
        {children}
      </Link>
    </p>
  );
}
