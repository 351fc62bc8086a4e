import { Form, Link } from 'react-router';
import { PageHeading } from '../../ui/heading.js';
import type { FeedWay, FollowView, MailProblem, PlaceView } from './follow-view.js';
import { MailForm } from './mail-form.js';
import { useFollowWords } from './words.js';

/** How to be told about a filter: calendar, feed reader, and mail where there is a mail server. */
export function FollowPage({
  view,
  problem,
}: {
  readonly view: FollowView;
  readonly problem: MailProblem | null;
}): React.ReactElement {
  const words = useFollowWords();
  return (
    <main id="main" className="page page--narrow follow" tabIndex={-1}>
      <PageHeading lead={words.lead}>{words.heading}</PageHeading>
      <section aria-labelledby="auswahl">
        <h2 id="auswahl">{words.selection}</h2>
        <p className="follow__words">{view.words}</p>
        <p>
          <Link className="link" to={view.exploreHref}>
            {words.see}
          </Link>
        </p>
        <PlaceForm place={view.place} action={view.path} />
      </section>
      {view.mail !== 'none' && <MailForm view={view} problem={problem} />}
      {view.ways.map((way) => (
        <Way key={way.id} way={way} />
      ))}
    </main>
  );
}

/** A GET form that works by itself: it leads to the same page for another place. */
function PlaceForm({ place, action }: { readonly place: PlaceView; readonly action: string }): React.ReactElement {
  const words = useFollowWords().place;
  const { typed, radius, radii, kept, choices } = place;
  return (
    <details className="filter__more follow__place" open={choices !== null}>
      <summary>{words.summary}</summary>
      <Form method="get" action={action} className="follow__row">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="follow__field">
          <label htmlFor="ort">{words.label}</label>
          <span id="ort-hint" className="hint">
            {words.hint}
          </span>
          <input
            key={typed}
            id="ort"
            name="ort"
            type="text"
            required
            defaultValue={typed}
            aria-describedby="ort-hint"
          />
        </div>
        <div className="follow__field follow__field--short">
          <label htmlFor="umkreis">{words.radius}</label>
          <select key={radius} id="umkreis" name="umkreis" defaultValue={radius}>
            {radii.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="kern-btn kern-btn--secondary">
          <span className="kern-label">{words.button}</span>
        </button>
      </Form>
      {choices !== null && <Choices choices={choices} />}
    </details>
  );
}

function Choices({ choices }: { readonly choices: NonNullable<PlaceView['choices']> }): React.ReactElement {
  const words = useFollowWords().place;
  if (choices.length === 0) {
    return (
      <p className="follow__answer" role="status">
        {words.none}
      </p>
    );
  }
  return (
    <>
      <p className="follow__answer" role="status">
        {words.which}
      </p>
      <ul className="follow__choices">
        {choices.map(({ label, href }) => (
          <li key={href}>
            <Link className="link" to={href}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function Way({ way: { id, heading, text, open, addresses } }: { readonly way: FeedWay }): React.ReactElement {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {open !== null && (
        <p className="follow__open">
          <a className="kern-btn kern-btn--secondary" href={open.href}>
            <span className="kern-label">{open.label}</span>
          </a>
        </p>
      )}
      <p className="follow__text">{text}</p>
      <dl className="follow__addresses">
        {addresses.map(({ name, href }) => (
          <div key={href}>
            <dt>{name}</dt>
            <dd>
              <a className="link" href={href}>
                {href}
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
