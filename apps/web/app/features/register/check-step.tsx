import { useEffect } from 'react';
import { Form, Link, useRevalidator } from 'react-router';
import { Trap } from './field.js';
import type { CheckView, RegisterView } from './register-view.js';
import { ReportPart } from './report-part.js';
import { useRegisterWords } from './words.js';

type CheckStepView = Extract<RegisterView, { state: 'check' }>;

/** How often the page looks how a check stands, in milliseconds; without JavaScript in seconds. */
const EVERY = { ms: 700, seconds: 2 } as const;

/** The check of the address: how it stands, and what it found. */
export function CheckStep({ view }: { readonly view: CheckStepView }): React.ReactElement {
  const { check, action, url } = view;
  switch (check.state) {
    case 'waiting':
      return <Waiting check={check} action={action} />;
    case 'forgotten':
      return <Again action={action} isPrimary />;
    case 'failed':
      return <Failed check={check} view={view} />;
    case 'done':
      return <Done check={check} url={url} />;
  }
}

function Waiting({
  check: { text, facts },
  action,
}: {
  readonly check: Extract<CheckView, { state: 'waiting' }>;
  readonly action: string;
}): React.ReactElement {
  const words = useRegisterWords().check;
  useLookAgain();
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content={String(EVERY.seconds)} />
      </noscript>
      <div className="register__progress" role="status">
        <p>
          <strong>{text}</strong>
        </p>
        {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      </div>
      <p>
        <Link className="link" to={action}>
          {words.refresh}
        </Link>
      </p>
    </>
  );
}

/** Asks for the page's data anew until the check has ended. */
function useLookAgain(): void {
  const { state, revalidate } = useRevalidator();
  useEffect(() => {
    if (state !== 'idle') return undefined;
    const timer = setTimeout(() => void revalidate(), EVERY.ms);
    return () => clearTimeout(timer);
  }, [state, revalidate]);
}

function Again({ action, isPrimary }: { readonly action: string; readonly isPrimary: boolean }): React.ReactElement {
  const words = useRegisterWords().check;
  return (
    <Form method="post" action={action} className="register__again">
      <Trap />
      <button type="submit" className={`kern-btn kern-btn--${isPrimary ? 'primary' : 'secondary'}`}>
        <span className="kern-label">{words.again}</span>
      </button>
    </Form>
  );
}

function Failed({
  check: { reason, asked, fieldsHref },
  view,
}: {
  readonly check: Extract<CheckView, { state: 'failed' }>;
  readonly view: CheckStepView;
}): React.ReactElement {
  const words = useRegisterWords().check;
  return (
    <>
      {reason !== '' && <p className="register__reason">{reason}</p>}
      <div className="register__ways">
        {fieldsHref !== null && <ButtonLink href={fieldsHref}>{words.fields}</ButtonLink>}
        {view.back !== null && (
          <ButtonLink href={view.back.href} isQuiet={fieldsHref !== null}>
            {words.otherAddress}
          </ButtonLink>
        )}
        {fieldsHref === null && <Again action={view.action} isPrimary={false} />}
      </div>
      {asked.length > 0 && fieldsHref === null && (
        <section aria-labelledby="asked">
          <h2 id="asked">{words.asked}</h2>
          <dl className="register__asked">
            {asked.map(({ url, came }) => (
              <div key={url}>
                <dt>{url}</dt>
                <dd>{came}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

function Done({
  check: { report, next, fieldsHref },
  url,
}: {
  readonly check: Extract<CheckView, { state: 'done' }>;
  readonly url: string;
}): React.ReactElement {
  const words = useRegisterWords().check;
  const ways = (
    <div className="register__ways">
      {next !== null && <ButtonLink href={next.href}>{next.label}</ButtonLink>}
      {fieldsHref !== null && (
        <ButtonLink href={fieldsHref} isQuiet>
          {words.changeFields}
        </ButtonLink>
      )}
    </div>
  );
  return (
    <>
      <p className="register__summary" role="status">
        <strong>{report.summary}</strong>
      </p>
      <p className="hint">
        {words.checked} <span className="register__address">{url}</span>
      </p>
      {next === null && <p className="notice">{words.empty}</p>}
      {ways}
      <ReportPart report={report} />
      {ways}
    </>
  );
}

interface ButtonLinkProps {
  readonly href: string;
  readonly children: string;
  readonly isQuiet?: boolean;
}

function ButtonLink({ href, children, isQuiet }: ButtonLinkProps): React.ReactElement {
  return (
    <Link className={`kern-btn kern-btn--${isQuiet === true ? 'secondary' : 'primary'}`} to={href}>
      <span className="kern-label">{children}</span>
    </Link>
  );
}
