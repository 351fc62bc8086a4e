import { useEffect } from 'react';
import { Form, Link, useRevalidator } from 'react-router';
import { CopyLine } from './copy-line.js';
import { Go, Trap } from './field.js';
import type { DoneView } from './register-view.js';
import { useRegisterWords } from './words.js';

/** How often the page looks whether the proof has been found. */
const EVERY = { ms: 4000, seconds: 15 } as const;

interface DoneProps {
  readonly done: DoneView;
  /** Only in the answer that made it. */
  readonly ownerKey: string | null;
}

/** The key, this once; else the proof: what to do, and how it stands. */
export function DonePart({ done, ownerKey }: DoneProps): React.ReactElement {
  const words = useRegisterWords().done;
  if (ownerKey !== null) {
    return (
      <>
        <div className="register__key">
          <CopyLine name={words.key} text={ownerKey} />
        </div>
        <p>
          <Link className="kern-btn kern-btn--primary" to={done.pageHref}>
            <span className="kern-label">{words.go}</span>
          </Link>
        </p>
        {done.state === 'unproved' && <ProofWays done={done} />}
      </>
    );
  }
  return (
    <>
      <StateOfProof done={done} />
      {done.state === 'unproved' && <ProofWays done={done} />}
      <p className="hint">{words.keyGone}</p>
    </>
  );
}

function StateOfProof({ done }: { readonly done: DoneView }): React.ReactElement {
  const words = useRegisterWords().done;
  const isOpen = done.state === 'unproved' || done.state === 'waiting';
  useLookAgain(isOpen);
  return (
    <section aria-labelledby="state" className="register__state" data-state={done.state}>
      {isOpen && (
        <noscript>
          <meta httpEquiv="refresh" content={String(EVERY.seconds)} />
        </noscript>
      )}
      <h2 id="state">{words.state}</h2>
      <div role="status">
        <p>
          <strong>{done.stateText}</strong>
        </p>
        {done.refusal !== null && <p>{done.refusal}</p>}
        {done.state === 'unproved' && done.look !== null && <p>{done.look}</p>}
      </div>
      {done.review.length > 0 && <Review reasons={done.review} />}
      {done.state === 'unproved' && <LookNow done={done} />}
      <Onward done={done} />
    </section>
  );
}

function LookNow({ done }: { readonly done: DoneView }): React.ReactElement {
  const words = useRegisterWords().done;
  return (
    <Form method="post" action={done.pageHref}>
      <p className="hint">{done.proof.until}</p>
      <Trap />
      <Go>{words.lookNow}</Go>
    </Form>
  );
}

/** Asks for the page's data anew as long as something may change. */
function useLookAgain(isOpen: boolean): void {
  const { state, revalidate } = useRevalidator();
  useEffect(() => {
    if (!isOpen || state !== 'idle') return undefined;
    const timer = setTimeout(() => void revalidate(), EVERY.ms);
    return () => clearTimeout(timer);
  }, [isOpen, state, revalidate]);
}

function Review({ reasons }: { readonly reasons: readonly string[] }): React.ReactElement {
  const words = useRegisterWords().done;
  return (
    <>
      <h3>{words.review}</h3>
      <ul className="register__needs">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  );
}

function Onward({ done }: { readonly done: DoneView }): React.ReactElement {
  const words = useRegisterWords().done;
  return (
    <ul className="next-steps">
      {done.state === 'live' && (
        <li>
          <Link className="kern-btn kern-btn--primary" to={done.feedHref}>
            <span className="kern-label">{words.feed}</span>
          </Link>
        </li>
      )}
      <li>
        <Link className="link" to={done.consoleHref}>
          {words.manage}
        </Link>
      </li>
    </ul>
  );
}

function ProofWays({ done: { proof } }: { readonly done: DoneView }): React.ReactElement {
  const words = useRegisterWords().done;
  return (
    <section aria-labelledby="proof" className="register__proof">
      <h2 id="proof">{words.proof(proof.domain)}</h2>
      <p>{words.either}</p>
      <h3>{words.file}</h3>
      <p>{words.fileText}</p>
      <CopyLine name={words.fileText} text={proof.token} />
      <p>{words.fileAt}</p>
      <CopyLine name={words.fileAt} text={proof.wellKnownUrl} />
      {proof.dnsName !== null && (
        <>
          <h3>{words.dns}</h3>
          <p>{words.dnsText}</p>
          <CopyLine name={words.dnsText} text={proof.dnsName} />
          <p>{words.dnsValue}</p>
          <CopyLine name={words.dnsValue} text={proof.token} />
        </>
      )}
    </section>
  );
}
