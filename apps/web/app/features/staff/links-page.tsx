import { Form, Link, useActionData } from 'react-router';
import { useLanguage } from '../../i18n/use-labels.js';
import { deskWords } from './desk-words.js';
import { Faults, Field } from './field.js';
import type { Returned } from './form.js';
import type { LinksView, PairLine, Side } from './links-view.js';
import { Csrf, StaffPage } from './staff-page.js';
import { staffWords } from './words.js';

/** Pairs of procedures that may be the same. */
export function LinksPage({ view }: { readonly view: LinksView }): React.ReactElement {
  const language = useLanguage();
  const words = deskWords(language).links;
  const returned = useActionData<Returned>() ?? null;
  return (
    <StaffPage head={view.head}>
      <Faults returned={returned} />
      {!view.canDecide && <p className="hint">{staffWords(language).onlyLooking}</p>}
      {view.pairs.length === 0 && <p className="sentence">{words.empty}</p>}
      {view.pairs.map((pair) => (
        <Pair key={pair.key} pair={pair} view={view} returned={returned} />
      ))}
    </StaffPage>
  );
}

interface PairProps {
  readonly pair: PairLine;
  readonly view: LinksView;
  readonly returned: Returned | null;
}

function Pair({ pair, view, returned }: PairProps): React.ReactElement {
  const heading = `${pair.key}-heading`;
  return (
    <section aria-labelledby={heading} className="pair">
      <h2 id={heading}>{pair.heading}</h2>
      <p className="hint">{pair.why}</p>
      <ul className="pair__sides">
        {[pair.one, pair.other].map((side) => (
          <SideOf key={side.id} side={side} />
        ))}
      </ul>
      {view.canDecide && <Deciding pair={pair} view={view} returned={returned} />}
    </section>
  );
}

function SideOf({ side: { href, title, about } }: { readonly side: Side }): React.ReactElement {
  return (
    <li>
      <Link className="link" to={href}>
        {title}
      </Link>
      <span className="hint">{about}</span>
    </li>
  );
}

function Deciding({ pair, view, returned }: PairProps): React.ReactElement {
  const words = deskWords(useLanguage()).links;
  return (
    <Form method="post" action={view.action} className="staff__form">
      <Csrf token={view.head.frame.csrf} />
      <input type="hidden" name="id" value={pair.key} />
      <input type="hidden" name="one" value={pair.one.id} />
      <input type="hidden" name="other" value={pair.other.id} />
      <Field
        id={pair.key}
        name="reason"
        label={words.reason}
        initial={words.reasonIs}
        maxLength={500}
        returned={returned?.faults[0]?.field === pair.key ? returned : null}
      />
      <div className="staff__buttons">
        <button type="submit" name="decision" value="same" className="kern-btn kern-btn--primary">
          <span className="kern-label">{words.same}</span>
        </button>
        <button type="submit" name="decision" value="different" className="kern-btn kern-btn--secondary">
          <span className="kern-label">{words.different}</span>
        </button>
      </div>
    </Form>
  );
}
