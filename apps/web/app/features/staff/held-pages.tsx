import { Form, Link, useActionData } from 'react-router';
import { useLanguage } from '../../i18n/use-labels.js';
import { Facts } from '../../ui/facts.js';
import { deskWords } from './desk-words.js';
import { Faults } from './field.js';
import type { Returned } from './form.js';
import type { HeldGroup, HeldLine, HeldListView, HeldOneView } from './held-view.js';
import { LineTable } from './line-table.js';
import { Csrf, StaffPage } from './staff-page.js';
import { staffWords } from './words.js';

/** What is held back, and what was decided lately. */
export function HeldListPage({ view }: { readonly view: HeldListView }): React.ReactElement {
  const words = deskWords(useLanguage()).held;
  return (
    <StaffPage head={view.head}>
      {view.open.length === 0 ? (
        <p className="sentence">{words.empty}</p>
      ) : (
        <HeldTable name={words.open} lines={view.open} />
      )}
      {view.decided.length > 0 && <HeldTable name={words.decided} lines={view.decided} />}
    </StaffPage>
  );
}

function HeldTable({
  name,
  lines,
}: {
  readonly name: string;
  readonly lines: readonly HeldLine[];
}): React.ReactElement {
  const { feed, why, size, since } = deskWords(useLanguage()).held.columns;
  return (
    <LineTable
      caption={name}
      columns={[feed, why, size, since]}
      lines={lines.map((line) => ({
        key: line.href,
        href: line.href,
        cells: [line.feed, line.why, line.size, line.since],
      }))}
    />
  );
}

/** One quarantine: why it waits, what would change, and the decision. */
export function HeldOnePage({ view }: { readonly view: HeldOneView }): React.ReactElement {
  const words = deskWords(useLanguage()).held;
  const returned = useActionData<Returned>() ?? null;
  return (
    <StaffPage head={view.head} back={{ href: view.back, label: words.heading }}>
      <Faults returned={returned} />
      <section aria-labelledby="why">
        <h2 id="why">{words.why}</h2>
        <p>{view.why}</p>
        <Facts facts={view.facts} />
      </section>
      {view.isOpen && (
        <section aria-labelledby="difference">
          <h2 id="difference">{words.difference}</h2>
          <p className="sentence">{view.summary}</p>
          {view.groups.map((group) => (
            <Group key={group.kind} group={group} />
          ))}
        </section>
      )}
      {view.isOpen && <Deciding view={view} />}
    </StaffPage>
  );
}

function Group({ group }: { readonly group: HeldGroup }): React.ReactElement {
  return (
    <section aria-labelledby={`group-${group.kind}`}>
      <h3 id={`group-${group.kind}`}>{group.heading}</h3>
      <ul className="findings">
        {group.examples.map(({ key, title, href, text }) => (
          <li key={key}>
            {href === null ? (
              <strong>{title}</strong>
            ) : (
              <Link className="link" to={href}>
                {title}
              </Link>
            )}
            <span className="held__text">{text}</span>
          </li>
        ))}
      </ul>
      {group.more !== null && <p className="hint">{group.more}</p>}
    </section>
  );
}

function Deciding({ view: { head, action, canDecide } }: { readonly view: HeldOneView }): React.ReactElement {
  const language = useLanguage();
  const words = deskWords(language).held;
  return (
    <section aria-labelledby="deciding">
      <h2 id="deciding">{words.deciding}</h2>
      {canDecide ? (
        <Form method="post" action={action} className="staff__buttons">
          <Csrf token={head.frame.csrf} />
          <button type="submit" name="decision" value="confirm" className="kern-btn kern-btn--primary">
            <span className="kern-label">{words.confirm}</span>
          </button>
          <button type="submit" name="decision" value="reject" className="kern-btn kern-btn--secondary">
            <span className="kern-label">{words.reject}</span>
          </button>
        </Form>
      ) : (
        <p>{staffWords(language).onlyLooking}</p>
      )}
    </section>
  );
}
