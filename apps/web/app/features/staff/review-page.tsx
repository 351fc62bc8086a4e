import { Form, Link, useActionData } from 'react-router';
import { useLanguage } from '../../i18n/use-labels.js';
import { Facts } from '../../ui/facts.js';
import { deskWords } from './desk-words.js';
import { Faults, Field } from './field.js';
import type { Returned } from './form.js';
import { Cards, FieldFill, Findings, SampleMap } from './review-parts.js';
import type { ReviewView } from './review-view.js';
import { Csrf, StaffPage } from './staff-page.js';
import { staffWords } from './words.js';

/** One registration: why a person looks, what was told, how it will look, and the decision. */
export function ReviewPage({ view }: { readonly view: ReviewView }): React.ReactElement {
  const language = useLanguage();
  const words = deskWords(language).review;
  const returned = useActionData<Returned>() ?? null;
  return (
    <StaffPage head={view.head} back={{ href: view.back, label: deskWords(language).registrations.heading }}>
      <Faults returned={returned} />
      {view.reasons.length > 0 && (
        <section aria-labelledby="why">
          <h2 id="why">{words.why}</h2>
          <ul className="findings">
            {view.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="facts">
        <h2 id="facts">{words.facts}</h2>
        <Facts facts={view.facts} />
      </section>
      <Difference view={view} />
      <Cards sample={view.sample} />
      <SampleMap sample={view.sample} />
      <Findings sample={view.sample} />
      <FieldFill sample={view.sample} />
      <Deciding view={view} returned={returned} />
    </StaffPage>
  );
}

function Difference({ view }: { readonly view: ReviewView }): React.ReactElement {
  const words = deskWords(useLanguage()).review;
  return (
    <section aria-labelledby="difference">
      <h2 id="difference">{words.difference}</h2>
      {view.similar.length === 0 ? (
        <p className="sentence">{view.difference}</p>
      ) : (
        <>
          <ul className="findings">
            {view.similar.map(({ href, text }) => (
              <li key={href}>
                <Link className="link" to={href}>
                  {text}
                </Link>
              </li>
            ))}
          </ul>
          <p className="hint">{words.similarText}</p>
        </>
      )}
    </section>
  );
}

interface DecidingProps {
  readonly view: ReviewView;
  readonly returned: Returned | null;
}

function Deciding({ view, returned }: DecidingProps): React.ReactElement {
  const language = useLanguage();
  const words = deskWords(language).review;
  if (!view.isWaiting) return <p className="notice">{words.gone}</p>;
  return (
    <section aria-labelledby="deciding">
      <h2 id="deciding">{words.deciding}</h2>
      {view.canDecide ? <Decision view={view} returned={returned} /> : <p>{staffWords(language).onlyOperators}</p>}
    </section>
  );
}

function Decision({ view: { head, action }, returned }: DecidingProps): React.ReactElement {
  const language = useLanguage();
  const words = deskWords(language).review;
  return (
    <>
      <p>{words.decidingText}</p>
      <Form method="post" action={action} className="staff__buttons">
        <Csrf token={head.frame.csrf} />
        <button type="submit" name="decision" value="accept" className="kern-btn kern-btn--primary">
          <span className="kern-label">{words.accept}</span>
        </button>
      </Form>
      <h3 className="staff__or">{words.refuseHeading}</h3>
      <Form method="post" action={action} className="staff__form" noValidate>
        <Csrf token={head.frame.csrf} />
        <Field
          name="reason"
          label={staffWords(language).reason}
          hint={words.reasonHint}
          maxLength={1000}
          returned={returned}
          isLong
        />
        <button type="submit" name="decision" value="refuse" className="kern-btn kern-btn--secondary">
          <span className="kern-label">{words.refuse}</span>
        </button>
      </Form>
    </>
  );
}
