import { useEffect, useRef } from 'react';
import { Link, useActionData } from 'react-router';
import { useLanguage } from '../../i18n/use-labels.js';
import { PageHeading } from '../../ui/heading.js';
import { FeedbackForm } from './feedback-form.js';
import type { FeedbackView, Returned } from './feedback-view.js';
import { feedbackWords } from './words.js';

/** Where residents report an error or a barrier, or suggest a city. */
export function FeedbackPage({ view }: { readonly view: FeedbackView }): React.ReactElement {
  const returned = useActionData<Returned>() ?? null;
  useNewStep(view.heading);
  return (
    <main id="main" className="page page--narrow feedback" tabIndex={-1}>
      <PageHeading lead={view.lead}>{view.heading}</PageHeading>
      {view.state === 'choice' && <Kinds kinds={view.kinds} />}
      {view.state === 'form' && <FeedbackForm view={view} returned={returned} />}
      {view.state === 'sent' && <Thanks view={view} />}
    </main>
  );
}

/** Choice, form and thanks are one address: what is new begins at its heading. */
function useNewStep(heading: string): void {
  const shown = useRef(heading);
  useEffect(() => {
    if (shown.current === heading) return;
    shown.current = heading;
    window.scrollTo({ top: 0, behavior: 'instant' });
    document.querySelector('h1')?.focus({ preventScroll: true });
  }, [heading]);
}

function Kinds({ kinds }: Pick<Extract<FeedbackView, { state: 'choice' }>, 'kinds'>): React.ReactElement {
  return (
    <ul className="feedback__kinds">
      {kinds.map(({ href, label, hint }) => (
        <li key={href}>
          <h2>
            <Link to={href}>{label}</Link>
          </h2>
          <p>{hint}</p>
        </li>
      ))}
    </ul>
  );
}

function Thanks({ view }: { readonly view: Extract<FeedbackView, { state: 'sent' }> }): React.ReactElement {
  const words = feedbackWords(useLanguage());
  return (
    <>
      {view.sign !== null && (
        <p className="feedback__sign">
          {words.sign} <strong>{view.sign}</strong>
        </p>
      )}
      <section aria-labelledby="next">
        <h2 id="next">{words.next}</h2>
        <ol className="feedback__next">
          {view.next.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <ul className="next-steps">
        {view.steps.map(({ href, label }, index) => (
          <li key={href}>
            <Link className={`kern-btn kern-btn--${index === 0 ? 'primary' : 'secondary'}`} to={href}>
              <span className="kern-label">{label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
