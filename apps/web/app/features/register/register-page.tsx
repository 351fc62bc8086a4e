import { useEffect, useRef } from 'react';
import { Form, Link, useActionData } from 'react-router';
import { PageHeading } from '../../ui/heading.js';
import { AnswersStep } from './answers-step.js';
import { CheckStep } from './check-step.js';
import { DonePart } from './done-part.js';
import { ErrorSummary } from './error-summary.js';
import { Trap } from './field.js';
import { FieldsStep } from './fields-step.js';
import { LicenceStep } from './licence-step.js';
import { PublisherStep } from './publisher-step.js';
import type { Registered, RegisterView, Returned } from './register-view.js';
import { AddressStep, ContactStep, ExpectationsStep } from './typed-steps.js';
import { useRegisterWords } from './words.js';

/** The registration of a feed, one step a page. */
export function RegisterPage({ view }: { readonly view: RegisterView }): React.ReactElement {
  const answer = useActionData<Returned | Registered>() ?? null;
  const returned = answer?.kind === 'faulty' ? answer : null;
  useNewStep(view.heading);
  return (
    <main id="main" className="page page--narrow register" tabIndex={-1}>
      <Steps view={view} />
      {answer?.kind === 'registered' ? (
        <JustRegistered registered={answer} />
      ) : (
        <>
          <PageHeading lead={view.lead}>{view.heading}</PageHeading>
          {returned !== null && <ErrorSummary returned={returned} />}
          <Step key={view.action} view={view} returned={returned} />
        </>
      )}
    </main>
  );
}

/** All steps are one address: what is new begins at its heading. */
function useNewStep(heading: string): void {
  const shown = useRef(heading);
  useEffect(() => {
    if (shown.current === heading) return;
    shown.current = heading;
    window.scrollTo({ top: 0, behavior: 'instant' });
    document.querySelector('h1')?.focus({ preventScroll: true });
  }, [heading]);
}

function Steps({ view: { back, count } }: { readonly view: RegisterView }): React.ReactElement | null {
  if (count === null) return null;
  return (
    <p className="register__steps">
      {back !== null && (
        <Link className="link" to={back.href}>
          <span aria-hidden="true">← </span>
          {back.label}
        </Link>
      )}
      <span className="hint">{count}</span>
    </p>
  );
}

/** The only answer that has the key. */
function JustRegistered({ registered }: { readonly registered: Registered }): React.ReactElement {
  const words = useRegisterWords().done;
  useNewStep(words.key);
  return (
    <>
      <PageHeading lead={words.keyText}>{words.key}</PageHeading>
      <DonePart done={registered.done} ownerKey={registered.key} />
    </>
  );
}

interface StepProps {
  readonly view: RegisterView;
  readonly returned: Returned | null;
}

function Step({ view, returned }: StepProps): React.ReactElement {
  if (view.state === 'check') return <CheckStep view={view} />;
  if (view.state === 'done') return <DonePart done={view.done} ownerKey={null} />;
  if (view.state !== 'closed' && view.state !== 'gone') return <FormStep view={view} returned={returned} />;
  return (
    <p>
      <Link className="kern-btn kern-btn--primary" to={view.next.href}>
        <span className="kern-label">{view.next.label}</span>
      </Link>
    </p>
  );
}

type WithForm = Exclude<RegisterView, { state: 'closed' | 'gone' | 'check' | 'done' }>;

/** Steps that ask for something: a form that posts to its own page. */
function FormStep({ view, returned }: StepProps & { readonly view: WithForm }): React.ReactElement {
  const words = useRegisterWords();
  return (
    <>
      <Form method="post" action={view.action} className="register__form" noValidate>
        <Fields view={view} returned={returned} />
        <Trap />
      </Form>
      {view.state !== 'address' && <p className="hint register__draft">{words.draft}</p>}
    </>
  );
}

function Fields({
  view,
  returned,
}: {
  readonly view: WithForm;
  readonly returned: Returned | null;
}): React.ReactElement {
  switch (view.state) {
    case 'address':
      return <AddressStep view={view} returned={returned} />;
    case 'fields':
      return <FieldsStep view={view} returned={returned} />;
    case 'publisher':
      return <PublisherStep view={view} returned={returned} />;
    case 'licence':
      return <LicenceStep view={view} returned={returned} />;
    case 'contact':
      return <ContactStep view={view} returned={returned} />;
    case 'expectations':
      return <ExpectationsStep view={view} returned={returned} />;
    case 'answers':
      return <AnswersStep view={view} />;
  }
}
