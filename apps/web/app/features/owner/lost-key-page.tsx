import { Form, Link } from 'react-router';
import { BackLink } from '../../ui/back-link.js';
import { PageHeading } from '../../ui/heading.js';
import { Problem, Secret, Send } from './form-parts.js';
import type { LostKeyReturned, LostKeyView } from './lost-key.js';
import { ProofSteps } from './proof-steps.js';
import { useOwnerWords } from './words.js';

/** The way to a new key through the official domain. */
export function LostKeyPage({
  view,
  returned,
}: {
  readonly view: LostKeyView;
  readonly returned: LostKeyReturned | null;
}): React.ReactElement {
  const { lost: words, login } = useOwnerWords();
  const problem = returned?.problem ?? null;
  return (
    <main id="main" className="page page--narrow owner" tabIndex={-1}>
      <BackLink to={view.loginHref}>{login.heading}</BackLink>
      <PageHeading lead={words.lead}>{words.heading}</PageHeading>
      <Problem faults={problem === null ? [] : [{ field: '', message: problem }]} />
      <Step view={view} returned={returned} />
    </main>
  );
}

function Step({ view, returned }: Parameters<typeof LostKeyPage>[0]): React.ReactElement {
  const { lost: words, newKey } = useOwnerWords();
  const { key, recovery, looked } = returned ?? { key: null, recovery: null, looked: null };
  if (key !== null) {
    return (
      <>
        <Secret id="new-key" label={newKey.heading} value={key} note={newKey.once} />
        <p className="owner__after">
          <Link className="kern-btn kern-btn--primary" to={view.consoleHref}>
            <span className="kern-label">{newKey.kept}</span>
          </Link>
        </p>
      </>
    );
  }
  if (recovery === null) {
    return (
      <Form method="post" className="owner__form">
        <Send>{words.begin}</Send>
      </Form>
    );
  }
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{words.steps}</h2>
      <ProofSteps proof={recovery} />
      <p>{words.until(recovery.until)}</p>
      <p role="status">{looked !== null && `${words.missing} ${looked}`}</p>
      <Form method="post" className="owner__form">
        <input type="hidden" name="recovery" value={recovery.id} />
        <Send>{words.look}</Send>
      </Form>
    </section>
  );
}
