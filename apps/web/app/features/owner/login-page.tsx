import { Form, Link } from 'react-router';
import { BackLink } from '../../ui/back-link.js';
import { PageHeading } from '../../ui/heading.js';
import { Entry, faultOf, Problem, Send } from './form-parts.js';
import type { Returned } from './form-parts.js';
import type { LoginView } from './login.js';
import { useOwnerWords } from './words.js';

/** Where an owner shows a key, or asks for a link. */
export function LoginPage({
  view,
  returned,
}: {
  readonly view: LoginView;
  readonly returned: Returned | null;
}): React.ReactElement {
  const { login: words, publicPage } = useOwnerWords();
  return (
    <main id="main" className="page page--narrow owner" tabIndex={-1}>
      <BackLink to={view.backHref}>{publicPage}</BackLink>
      <PageHeading lead={words.lead}>{words.heading}</PageHeading>
      <p className={view.told === null ? 'unseen' : 'notice owner__done'} role="status">
        {view.told}
      </p>
      <Problem faults={returned?.faults ?? []} />
      <Form method="post" className="owner__form" noValidate>
        <Entry
          id="key"
          label={words.key}
          hint={words.keyHint}
          fault={faultOf(returned, 'key', 'key')}
          input={{ type: 'password', autoComplete: 'current-password', spellCheck: false }}
        />
        <Send>{words.submit}</Send>
      </Form>
      <p className="owner__after">
        <Link className="link" to={view.lostHref}>
          {words.lost}
        </Link>
      </p>
      {view.canMail && (
        <section aria-labelledby="by-mail">
          <h2 id="by-mail">{words.mailHeading}</h2>
          <p>{words.mailText}</p>
          <Form method="post" className="owner__form" noValidate>
            <input type="hidden" name="intent" value="mail" />
            <Entry id="email" label={words.mail} input={{ type: 'email', autoComplete: 'email' }} />
            <Send look="secondary">{words.sendLink}</Send>
          </Form>
        </section>
      )}
    </main>
  );
}
