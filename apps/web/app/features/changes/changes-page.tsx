import { Form, Link } from 'react-router';
import { useLabels } from '../../i18n/use-labels.js';
import { PageHeading } from '../../ui/heading.js';
import type { ChangeDay, ChangeGroup, ChangeItem, ChangesView, Option } from './changes-view.js';

/** What is new: which procedures came, which changed and how, day by day. */
export function ChangesPage({ view }: { readonly view: ChangesView }): React.ReactElement {
  const labels = useLabels().changes;
  return (
    <main id="main" className="page changes" tabIndex={-1}>
      <PageHeading lead={labels.lead}>{labels.heading}</PageHeading>
      {view.notice !== null && <p className="notice">{view.notice}</p>}
      <Choice view={view} />
      {view.days.length === 0 ? (
        <p className="changes__empty">{view.empty}</p>
      ) : (
        <p className="sentence changes__sentence">{view.summary}</p>
      )}
      {view.days.map((day) => (
        <Day key={day.id} day={day} />
      ))}
      <Ways view={view} />
    </main>
  );
}

/** A GET form that works by itself; the key follows the address, so that going back shows what was chosen there. */
function Choice({ view }: { readonly view: ChangesView }): React.ReactElement {
  const labels = useLabels().changes;
  return (
    <Form method="get" action={view.action} className="stat-filter" role="search" aria-label={labels.filter}>
      <div className="stat-filter__row">
        <div className="field">
          <label htmlFor="since">{labels.since}</label>
          <input key={view.since} id="since" type="date" name="since" defaultValue={view.since} />
        </div>
        <Select name="publisher" label={labels.publisher} options={view.publishers} />
        <Select name="feed" label={labels.feed} options={view.feeds} />
        <button type="submit" className="kern-btn kern-btn--primary">
          <span className="kern-label">{labels.apply}</span>
        </button>
      </div>
      {view.resetHref !== null && (
        <p className="stat-filter__reset">
          <Link className="link" to={view.resetHref}>
            {labels.reset}
          </Link>
        </p>
      )}
    </Form>
  );
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
}

function Select({ name, label, options }: SelectProps): React.ReactElement {
  const chosen = options.find(({ isChosen }) => isChosen)?.value ?? '';
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select key={chosen} id={name} name={name} defaultValue={chosen}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function Day({ day }: { readonly day: ChangeDay }): React.ReactElement {
  return (
    <section aria-labelledby={day.id}>
      <h2 id={day.id}>{day.heading}</h2>
      {day.groups.map((group) => (
        <Group key={group.key} group={group} />
      ))}
    </section>
  );
}

function Group({ group: { items, folded } }: { readonly group: ChangeGroup }): React.ReactElement {
  return (
    <>
      <Items items={items} />
      {folded !== null && (
        <details className="filter__more">
          <summary>{folded.label}</summary>
          <Items items={folded.items} />
        </details>
      )}
    </>
  );
}

function Items({ items }: { readonly items: readonly ChangeItem[] }): React.ReactElement {
  return (
    <ul className="cards">
      {items.map((item) => (
        <Item key={item.key} item={item} />
      ))}
    </ul>
  );
}

function Item({ item }: { readonly item: ChangeItem }): React.ReactElement {
  const labels = useLabels();
  const { kind, text, title, href, before, city, source, time } = item;
  return (
    <li className="card change" data-kind={kind}>
      <p className="change__what">{text}</p>
      <h3 className="card__title">{href === null ? title : <Link to={href}>{title}</Link>}</h3>
      {before !== null && <p className="change__before">{before}</p>}
      <p className="card__meta">
        <span>{city}</span>
        <span>
          {labels.card.source} {source}
        </span>
        <span>{time}</span>
      </p>
    </li>
  );
}

function Ways({ view }: { readonly view: ChangesView }): React.ReactElement {
  const labels = useLabels().changes;
  return (
    <nav className="changes__ways" aria-label={labels.ways}>
      {view.nextHref !== null && (
        <Link className="kern-btn kern-btn--secondary" to={view.nextHref}>
          <span className="kern-label">{labels.next}</span>
        </Link>
      )}
      {view.firstHref !== null && (
        <Link className="link" to={view.firstHref}>
          {labels.first}
        </Link>
      )}
      <a className="link" href={view.feedHref}>
        {labels.subscribe}
      </a>
    </nav>
  );
}
