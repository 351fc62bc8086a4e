import { Form, Link, useActionData } from 'react-router';
import { useLanguage } from '../../i18n/use-labels.js';
import { Facts } from '../../ui/facts.js';
import { deskWords } from './desk-words.js';
import { Faults } from './field.js';
import type { Returned } from './form.js';
import { LineTable } from './line-table.js';
import type { ReportsView, ReportView } from './reports-view.js';
import { Csrf, StaffPage } from './staff-page.js';
import { staffWords } from './words.js';

/** What people told. */
export function ReportsPage({ view }: { readonly view: ReportsView }): React.ReactElement {
  const words = deskWords(useLanguage()).reports;
  const { kind, about, text, since } = words.columns;
  return (
    <StaffPage head={view.head}>
      {view.lines.length === 0 ? (
        <p className="sentence">{words.empty}</p>
      ) : (
        <LineTable caption={words.heading} columns={[kind, about, text, since]} lines={view.lines} />
      )}
      <p className="staff__more">
        <Link className="link" to={view.other.href}>
          {view.other.label}
        </Link>
      </p>
    </StaffPage>
  );
}

/** One report, and what is done with it. */
export function ReportPage({ view }: { readonly view: ReportView }): React.ReactElement {
  const words = deskWords(useLanguage()).reports;
  const returned = useActionData<Returned>() ?? null;
  return (
    <StaffPage head={view.head} back={{ href: view.back, label: words.heading }}>
      <Faults returned={returned} />
      <blockquote className="staff__told">{view.text}</blockquote>
      <Facts facts={view.facts} />
      <Settling view={view} />
    </StaffPage>
  );
}

function Settling({ view: { head, action, isDone, canDecide } }: { readonly view: ReportView }): React.ReactElement {
  const language = useLanguage();
  const words = deskWords(language).reports;
  return (
    <section aria-labelledby="deciding">
      <h2 id="deciding">{words.deciding}</h2>
      <p>{canDecide ? words.decidingText : staffWords(language).onlyLooking}</p>
      {canDecide && (
        <Form method="post" action={action} className="staff__buttons">
          <Csrf token={head.frame.csrf} />
          {!isDone && (
            <button type="submit" name="decision" value="done" className="kern-btn kern-btn--primary">
              <span className="kern-label">{words.done}</span>
            </button>
          )}
          <button type="submit" name="decision" value="removed" className="kern-btn kern-btn--secondary">
            <span className="kern-label">{words.remove}</span>
          </button>
        </Form>
      )}
    </section>
  );
}
