import { Form, Link, useActionData } from 'react-router';
import { PageHeading } from '../../ui/heading.js';
import type { EnterView } from './enter.js';

/** One button: who opens the link is not in yet. */
export function EnterPage({ view: { words, token, feeds } }: { readonly view: EnterView }): React.ReactElement {
  const { problem = null } = useActionData<{ problem: string }>() ?? {};
  return (
    <main id="main" className="page page--narrow" tabIndex={-1}>
      <PageHeading lead={problem === null ? words.lead : undefined}>{words.heading}</PageHeading>
      {problem === null ? (
        <Form method="post">
          <input type="hidden" name="t" value={token} />
          <button type="submit" className="kern-btn kern-btn--primary">
            <span className="kern-label">{words.button}</span>
          </button>
        </Form>
      ) : (
        <>
          <p role="alert">{problem}</p>
          <p>
            <Link className="link" to={feeds}>
              {words.feeds}
            </Link>
          </p>
        </>
      )}
    </main>
  );
}
