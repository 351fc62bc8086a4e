import { Link } from 'react-router';
import { useLabels } from '../../i18n/use-labels.js';
import { BackLink } from '../../ui/back-link.js';
import { Facts } from '../../ui/facts.js';
import { PageHeading } from '../../ui/heading.js';
import type { Held, HeldExample, HeldGroup, HeldView } from './held-view.js';

/** What of a source is held back, why, and what residents would see differently. */
export function HeldPage({
  view,
  decision = null,
}: {
  readonly view: HeldView;
  /** What decides, for whoever may; everybody else reads how it is decided. */
  readonly decision?: React.ReactElement | null;
}): React.ReactElement {
  const labels = useLabels().held;
  return (
    <main id="main" className="page" tabIndex={-1}>
      <BackLink to={view.feed.href}>{view.feed.name}</BackLink>
      <PageHeading lead={labels.lead}>{labels.heading}</PageHeading>
      {view.held === null ? (
        <p className="sentence">{labels.nothing}</p>
      ) : (
        <Waiting held={view.held} decision={decision} />
      )}
    </main>
  );
}

function Waiting({
  held,
  decision,
}: {
  readonly held: Held;
  readonly decision: React.ReactElement | null;
}): React.ReactElement {
  const labels = useLabels().held;
  return (
    <>
      <section aria-labelledby="why">
        <h2 id="why">{labels.why}</h2>
        <p>{held.why}</p>
        <Facts facts={held.facts} />
      </section>
      <section aria-labelledby="difference">
        <h2 id="difference">{labels.difference}</h2>
        <p className="sentence">{held.summary}</p>
        {!held.showsTexts && <p className="hint">{labels.numbersOnly}</p>}
        {held.showsTexts && held.groups.map((group) => <Group key={group.kind} group={group} />)}
        {held.unchanged !== null && <p>{held.unchanged}</p>}
      </section>
      <section aria-labelledby="silence">
        <h2 id="silence">{labels.silence}</h2>
        <p>{labels.silenceText}</p>
      </section>
      {decision ?? <Deciding commands={held.commands} />}
    </>
  );
}

function Group({ group }: { readonly group: HeldGroup }): React.ReactElement {
  return (
    <section aria-labelledby={`group-${group.kind}`}>
      <h3 id={`group-${group.kind}`}>{group.heading}</h3>
      <ul className="findings">
        {group.examples.map((example) => (
          <Example key={example.key} example={example} />
        ))}
      </ul>
      {group.more !== null && <p className="hint">{group.more}</p>}
    </section>
  );
}

function Example({ example: { title, href, text } }: { readonly example: HeldExample }): React.ReactElement {
  return (
    <li>
      {href === null ? (
        <strong>{title}</strong>
      ) : (
        <Link className="link" to={href}>
          {title}
        </Link>
      )}
      <span className="held__text">{text}</span>
    </li>
  );
}

function Deciding({ commands }: Pick<Held, 'commands'>): React.ReactElement {
  const labels = useLabels().held;
  return (
    <section aria-labelledby="deciding">
      <h2 id="deciding">{labels.deciding}</h2>
      <p>{labels.decidingText}</p>
      <dl className="facts">
        {commands.map(({ does, line }) => (
          <div key={line} className="facts__row">
            <dt>{does}</dt>
            <dd>
              <code className="command">{line}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
