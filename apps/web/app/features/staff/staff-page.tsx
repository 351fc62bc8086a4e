import { Form, Link } from 'react-router';
import { useLanguage } from '../../i18n/use-labels.js';
import { BackLink } from '../../ui/back-link.js';
import { PageHeading } from '../../ui/heading.js';
import type { Frame } from './frame.js';
import { staffWords } from './words.js';

/** What every page of the staff tells. */
export interface StaffHead {
  readonly title: string;
  readonly heading: string;
  readonly lead: string | null;
  /** What was just done; null on a page that was only opened. */
  readonly said: string | null;
  readonly frame: Frame;
}

interface StaffPageProps {
  readonly head: StaffHead;
  readonly back?: { readonly href: string; readonly label: string };
  readonly children: React.ReactNode;
}

/** A page of the staff: where one can go, who one is, and what it is about. */
export function StaffPage({ head, back, children }: StaffPageProps): React.ReactElement {
  const { frame, heading, lead, said } = head;
  return (
    <>
      <Bar frame={frame} />
      <main id="main" className="page staff" tabIndex={-1}>
        {back !== undefined && <BackLink to={back.href}>{back.label}</BackLink>}
        {said !== null && (
          <p className="notice staff__said" role="status">
            {said}
          </p>
        )}
        <PageHeading {...(lead === null ? {} : { lead })}>{heading}</PageHeading>
        {children}
      </main>
    </>
  );
}

function Bar({ frame }: { readonly frame: Frame }): React.ReactElement {
  const words = staffWords(useLanguage());
  return (
    <div className="staff-bar">
      <nav aria-label={words.navigation}>
        <ul className="staff-bar__sections">
          {frame.sections.map(({ href, label, isHere }) => (
            <li key={href}>
              <Link to={href} aria-current={isHere ? 'page' : undefined}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-label={words.account} className="staff-bar__who">
        <span>{frame.who}</span>
        <Form method="post" action={frame.leave} reloadDocument>
          <Csrf token={frame.csrf} />
          <button type="submit" className="staff-bar__leave">
            {words.leave}
          </button>
        </Form>
      </section>
    </div>
  );
}

/** Shows that a form is ours. */
export function Csrf({ token }: { readonly token: string }): React.ReactElement {
  return <input type="hidden" name="csrf" value={token} />;
}
