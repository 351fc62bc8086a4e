import { Form, Link } from 'react-router';
import { Facts } from '../../ui/facts.js';
import { PageHeading } from '../../ui/heading.js';
import type { SubscriptionView } from './follow-view.js';
import { RhythmChoice } from './rhythm-choice.js';
import { useFollowWords } from './words.js';

type There = Extract<SubscriptionView, { state: 'there' }>;
type Over = Extract<SubscriptionView, { state: 'over' }>;

/** Where the link of the first mail leads: one button confirms. */
export function ConfirmPage({ view }: { readonly view: SubscriptionView }): React.ReactElement {
  return view.state === 'over' ? <OverPage view={view} /> : <Confirm view={view} />;
}

/** Where the links of all other mails lead: change the rhythm, see the filter, end. */
export function ManagePage({ view }: { readonly view: SubscriptionView }): React.ReactElement {
  return view.state === 'over' ? <OverPage view={view} /> : <Manage view={view} />;
}

function Confirm({ view }: { readonly view: There }): React.ReactElement {
  const words = useFollowWords();
  return (
    <main id="main" className="page page--narrow follow" tabIndex={-1}>
      <PageHeading lead={words.confirm.text}>{words.confirm.heading}</PageHeading>
      <Facts
        facts={[
          { term: words.manage.selection, value: view.words },
          { term: words.mail.rhythm, value: view.rhythmWords },
        ]}
      />
      <Form method="post" className="follow__form">
        <button type="submit" className="kern-btn kern-btn--primary">
          <span className="kern-label">{words.confirm.button}</span>
        </button>
      </Form>
      <p className="hint follow__text">{words.confirm.otherwise}</p>
    </main>
  );
}

function Manage({ view }: { readonly view: There }): React.ReactElement {
  const { manage: words, see } = useFollowWords();
  return (
    <main id="main" className="page page--narrow follow" tabIndex={-1}>
      <PageHeading>{words.heading}</PageHeading>
      <p className={view.done === null ? 'unseen' : 'notice'} role="status">
        {view.done !== null && words[view.done]}
      </p>
      <Facts
        facts={[
          { term: words.selection, value: view.words },
          ...(view.next === null ? [] : [{ term: words.next, value: view.next }]),
          { term: words.ends, value: view.ends, note: `(${words.endsNote})` },
        ]}
      />
      <p>
        <Link className="link" to={view.exploreHref}>
          {see}
        </Link>
      </p>
      <Form method="post" className="follow__form">
        <RhythmChoice legend={words.rhythm} chosen={view.rhythm} />
        <button type="submit" name="intent" value="change" className="kern-btn kern-btn--primary">
          <span className="kern-label">{words.save}</span>
        </button>
      </Form>
      <Form method="post" className="follow__form follow__end">
        <p>{words.endText}</p>
        <button type="submit" name="intent" value="end" className="kern-btn kern-btn--secondary">
          <span className="kern-label">{words.end}</span>
        </button>
      </Form>
    </main>
  );
}

function OverPage({ view }: { readonly view: Over }): React.ReactElement {
  const words = useFollowWords().over;
  return (
    <main id="main" className="page page--narrow follow" tabIndex={-1}>
      <PageHeading lead={view.isEnded ? words.ended : words.text}>
        {view.isEnded ? words.endedHeading : words.heading}
      </PageHeading>
      <p>
        <Link className="link" to={view.followHref}>
          {words.again}
        </Link>
      </p>
    </main>
  );
}
