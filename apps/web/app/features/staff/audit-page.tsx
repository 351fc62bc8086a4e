import { Form, Link } from 'react-router';
import { useLanguage } from '../../i18n/use-labels.js';
import type { AuditView } from './audit-view.js';
import { Field } from './field.js';
import { LineTable } from './line-table.js';
import { StaffPage } from './staff-page.js';
import { staffWords } from './words.js';

/** Who decided what, and who was turned away. */
export function AuditPage({ view }: { readonly view: AuditView }): React.ReactElement {
  const words = staffWords(useLanguage()).audit;
  const { at, who, action, subject, outcome } = words.columns;
  return (
    <StaffPage head={view.head}>
      <Filter key={JSON.stringify(view.filter)} view={view} />
      {view.lines.length === 0 ? (
        <p className="sentence">{words.empty}</p>
      ) : (
        <LineTable caption={words.heading} columns={[at, who, action, subject, outcome]} lines={view.lines} />
      )}
      <p className="feed-pages">
        {view.newest !== null && (
          <Link className="link" to={view.newest}>
            {words.newest}
          </Link>
        )}
        {view.older !== null && (
          <Link className="link" to={view.older} rel="next">
            {words.older}
          </Link>
        )}
        <a className="link" href={view.csv} download>
          {words.csv}
        </a>
      </p>
    </StaffPage>
  );
}

function Filter({ view: { action, filter } }: { readonly view: AuditView }): React.ReactElement {
  const words = staffWords(useLanguage()).audit;
  return (
    <Form method="get" action={action} className="staff__filter" aria-label={words.filter}>
      <div className="entry">
        <label htmlFor="ergebnis">{words.outcome}</label>
        <select id="ergebnis" name="ergebnis" defaultValue={filter.outcome === 'all' ? '' : filter.outcome}>
          {(['all', 'done', 'refused'] as const).map((outcome) => (
            <option key={outcome} value={outcome === 'all' ? '' : outcome}>
              {words.outcomes[outcome]}
            </option>
          ))}
        </select>
      </div>
      <Field name="handlung" label={words.action} hint={words.actionHint} initial={filter.action} maxLength={100} />
      <Field name="gegenstand" label={words.subject} initial={filter.subject} maxLength={100} />
      <button type="submit" className="kern-btn kern-btn--secondary">
        <span className="kern-label">{words.apply}</span>
      </button>
    </Form>
  );
}
