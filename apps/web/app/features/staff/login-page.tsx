import { Form, useActionData } from 'react-router';
import { useLanguage } from '../../i18n/use-labels.js';
import { PageHeading } from '../../ui/heading.js';
import { Faults, Field } from './field.js';
import { faulty } from './form.js';
import type { Returned } from './form.js';
import type { LoginView } from './login-view.js';
import { staffWords } from './words.js';

/** Where the staff logs in: with a work account where there is one, else with a password. */
export function LoginPage({ view }: { readonly view: LoginView }): React.ReactElement {
  const words = staffWords(useLanguage()).login;
  const returned = useActionData<Returned>() ?? null;
  const problem = returned ?? (view.fault === null ? null : faulty('', view.fault));
  return (
    <main id="main" className="page page--narrow staff" tabIndex={-1}>
      <PageHeading lead={words.lead}>{words.heading}</PageHeading>
      {view.notice !== null && problem === null && <p className="notice">{view.notice}</p>}
      <Faults returned={problem} />
      {view.provider !== null && <Provider provider={view.provider} />}
      <Local view={view} returned={returned} />
    </main>
  );
}

interface LocalProps {
  readonly view: LoginView;
  readonly returned: Returned | null;
}

/** A password, for who has one here. */
function Local({ view, returned }: LocalProps): React.ReactElement {
  const words = staffWords(useLanguage()).login;
  return (
    <section aria-label={words.local}>
      {view.provider !== null && <h2>{words.local}</h2>}
      <Form method="post" action={view.action} className="feedback__form staff__form" noValidate>
        <Field
          name="email"
          type="email"
          label={words.email}
          autoComplete="username"
          maxLength={200}
          returned={returned}
        />
        <Field name="password" type="password" label={words.password} autoComplete="current-password" maxLength={200} />
        <button type="submit" className="kern-btn kern-btn--primary">
          <span className="kern-label">{words.submit}</span>
        </button>
      </Form>
      <p className="hint staff__lost">{words.lost}</p>
    </section>
  );
}

/** A link, not a form: the policy of our pages lets forms go nowhere but to us. */
function Provider({
  provider,
}: {
  readonly provider: { readonly host: string; readonly href: string };
}): React.ReactElement {
  const words = staffWords(useLanguage()).login;
  return (
    <section aria-labelledby="provider">
      <h2 id="provider">{words.provider}</h2>
      <p>{words.providerText(provider.host)}</p>
      <p className="staff__go">
        <a className="kern-btn kern-btn--primary" href={provider.href}>
          <span className="kern-label">{words.providerSubmit}</span>
        </a>
      </p>
    </section>
  );
}
