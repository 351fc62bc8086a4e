import { Link } from 'react-router';
import { Facts } from '../../ui/facts.js';
import { PageHeading } from '../../ui/heading.js';
import type { RegistrationView } from './console-view.js';
import { Act, Send } from './form-parts.js';
import { ProofSteps } from './proof-steps.js';
import { useOwnerWords } from './words.js';

/** A registration that is no feed yet: where it stands, and what its owner can do. */
export function RegistrationPage({ view }: { readonly view: RegistrationView }): React.ReactElement {
  const words = useOwnerWords();
  const { registration } = words;
  return (
    <main id="main" className="page page--narrow owner" tabIndex={-1}>
      <Act csrf={view.csrf} intent="leave" action={view.leaveAction} isInline>
        <span className="hint">{view.signedIn}</span>
        <button type="submit" className="owner__quiet">
          {words.leave}
        </button>
      </Act>
      <PageHeading lead={view.state}>{registration.heading}</PageHeading>
      {view.refusal !== null && (
        <p className="owner__problem">
          <strong>{registration.reason}:</strong> {view.refusal}
        </p>
      )}
      <Facts facts={view.facts} />
      <ProofSection view={view} />
      {view.againHref !== null && (
        <p>
          <Link className="link" to={view.againHref}>
            {registration.again}
          </Link>
        </p>
      )}
      {view.canWithdraw && (
        <Act csrf={view.csrf} intent="withdraw" action={view.action}>
          <Send look="danger">{registration.withdraw}</Send>
        </Act>
      )}
    </main>
  );
}

function ProofSection({
  view: { proof, csrf, action },
}: {
  readonly view: RegistrationView;
}): React.ReactElement | null {
  const words = useOwnerWords();
  if (proof === null) return null;
  return (
    <section aria-labelledby="proof">
      <h2 id="proof">{words.lost.steps}</h2>
      <ProofSteps proof={proof} />
      {proof.lastLook !== null && (
        <p role="status">
          {words.registration.lastLook} {proof.lastLook}
        </p>
      )}
      <Act csrf={csrf} intent="look" action={action}>
        <Send>{words.registration.look}</Send>
      </Act>
    </section>
  );
}
