import { Form, Link } from 'react-router';
import { useLanguage } from '../../i18n/use-labels.js';
import { Facts } from '../../ui/facts.js';
import { ErrorSummary } from './error-summary.js';
import type { FeedbackView, Returned, Subject } from './feedback-view.js';
import { Field, Trap } from './field.js';
import { PlaceField } from './place-field.js';
import { feedbackWords } from './words.js';

type FormView = Extract<FeedbackView, { state: 'form' }>;

interface FormProps {
  readonly view: FormView;
  /** What came back, if anything. */
  readonly returned: Returned | null;
}

/** A form that posts to its own page; what was typed stays, whatever is wrong with it. */
export function FeedbackForm({ view, returned }: FormProps): React.ReactElement {
  const words = feedbackWords(useLanguage());
  const isKnown = returned !== null && returned.known !== null;
  return (
    <>
      {returned !== null && <ErrorSummary key={JSON.stringify(returned)} returned={returned} />}
      {view.subject.procedure !== null && <About subject={view.subject} />}
      <Form method="post" action={view.action} className="feedback__form" noValidate>
        {view.kind === 'city' && <PlaceField initial={view.place} returned={returned} />}
        <PageField view={view} returned={returned} />
        <TextField view={view} returned={returned} />
        <Field name="email" label={words.email} hint={view.emailHint} returned={returned} isOptional />
        <Trap />
        {isKnown && <input type="hidden" name="sure" value="1" />}
        <button type="submit" className="kern-btn kern-btn--primary">
          <span className="kern-label">{isKnown ? words.sendAnyway : words.send}</span>
        </button>
        {view.kind === 'error' && <p className="hint">{words.opinion}</p>}
      </Form>
      <Contact view={view} />
    </>
  );
}

/** A barrier may be on another page than the one they came from; for the rest the page goes along unseen. */
function PageField({ view: { kind, subject }, returned }: FormProps): React.ReactElement {
  const words = feedbackWords(useLanguage());
  if (kind !== 'barrier') return <input type="hidden" name="page" value={subject.page} />;
  return (
    <Field name="page" label={words.page} hint={words.pageHint} initial={subject.page} returned={returned} isOptional />
  );
}

function TextField({ view: { kind }, returned }: FormProps): React.ReactElement {
  const { text, textHint } = feedbackWords(useLanguage()).kinds[kind];
  return <Field name="text" label={text} hint={textHint} returned={returned} isOptional={kind === 'city'} />;
}

function About({ subject: { procedure } }: { readonly subject: Subject }): React.ReactElement | null {
  const words = feedbackWords(useLanguage());
  if (procedure === null) return null;
  return (
    <p className="feedback__about">
      {words.about}{' '}
      <Link className="link" to={procedure.href}>
        {procedure.title}
      </Link>
    </p>
  );
}

function Contact({ view: { contact } }: { readonly view: FormView }): React.ReactElement | null {
  const words = feedbackWords(useLanguage());
  if (contact.length === 0) return null;
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{words.contact}</h2>
      <p>{words.contactText}</p>
      <Facts facts={contact} />
    </section>
  );
}
