import { useEffect, useRef } from 'react';
import { Form, Link } from 'react-router';
import type { FollowView, MailProblem } from './follow-view.js';
import { RhythmChoice } from './rhythm-choice.js';
import { useFollowWords } from './words.js';

/** Ordering mail about the selection, or what to do once it is ordered. */
export function MailForm({
  view,
  problem,
}: {
  readonly view: FollowView;
  readonly problem: MailProblem | null;
}): React.ReactElement {
  const words = useFollowWords().mail;
  if (view.mail === 'asked' && problem === null) {
    return (
      <section id="email" className="follow__asked" aria-labelledby="email-asked" tabIndex={-1}>
        <h2 id="email-asked">{words.askedHeading}</h2>
        <p>{words.asked}</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="email-heading">
      <h2 id="email-heading">{words.heading}</h2>
      <p className="follow__text">{words.text}</p>
      {problem !== null && <ProblemSummary problem={problem} />}
      <Form method="post" action={view.action} className="follow__form" noValidate>
        <EmailField problem={problem} />
        <RhythmChoice legend={words.rhythm} chosen={problem?.rhythm ?? 'daily'} />
        <Trap />
        <p className="hint">
          {words.privacy}{' '}
          <Link className="link" to={view.privacyHref}>
            {words.privacyLink}
          </Link>
        </p>
        <button type="submit" className="kern-btn kern-btn--primary">
          <span className="kern-label">{words.button}</span>
        </button>
      </Form>
    </section>
  );
}

/** What is wrong, told once and first; the focus goes there. */
function ProblemSummary({ problem }: { readonly problem: MailProblem }): React.ReactElement {
  const words = useFollowWords().mail;
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), [problem]);
  return (
    <div ref={summary} className="follow__problem" role="alert" tabIndex={-1}>
      <p>
        <strong>{words.problem}</strong>
      </p>
      <p>
        {problem.field === null ? (
          problem.error
        ) : (
          <a className="link" href="#email-field">
            {problem.error}
          </a>
        )}
      </p>
    </div>
  );
}

function EmailField({ problem }: { readonly problem: MailProblem | null }): React.ReactElement {
  const words = useFollowWords().mail;
  const isWrong = problem?.field === 'email';
  return (
    <div className="follow__field">
      <label htmlFor="email-field">{words.email}</label>
      <span id="email-hint" className="hint">
        {words.emailHint}
      </span>
      {isWrong && (
        <span id="email-error" className="follow__error">
          {problem.error}
        </span>
      )}
      <input
        id="email-field"
        name="email"
        type="email"
        autoComplete="email"
        required
        defaultValue={problem?.email ?? ''}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={isWrong ? 'email-hint email-error' : 'email-hint'}
      />
    </div>
  );
}

/** Nobody sees it; programs that fill in everything do. */
function Trap(): React.ReactElement {
  const words = useFollowWords().mail;
  return (
    <div className="follow__trap" aria-hidden="true">
      <label htmlFor="website">{words.trap}</label>
      <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}
