import { Link } from 'react-router';
import { useExploreLabels } from './labels.js';
import type { ExploreView, TakeAwayLink } from './explore-view.js';

/** Quietly at the end of the list: follow this very selection, embed it, or take it along as file or feed. */
export function TakeAwayLinks({ view }: { readonly view: ExploreView }): React.ReactElement {
  const labels = useExploreLabels();
  const { takeAway, followHref, embedHref } = view;
  return (
    <div className="beyond">
      <ul className="beyond__ways">
        <li>
          <Link className="link" to={followHref}>
            {labels.follow}
          </Link>{' '}
          <span className="hint">{labels.followHint}</span>
        </li>
        <li>
          <Link className="link" to={embedHref}>
            {labels.embed}
          </Link>{' '}
          <span className="hint">{labels.embedHint}</span>
        </li>
      </ul>
      <details className="take-away">
        <summary>{labels.takeAway}</summary>
        <p className="hint">
          {labels.takeAwayHint} {takeAway.caveat}
        </p>
        <div className="take-away__groups">
          <Links heading={labels.subscribe} links={takeAway.subscriptions} />
          <Links heading={labels.files} links={takeAway.files} />
        </div>
      </details>
    </div>
  );
}

function Links(props: { readonly heading: string; readonly links: readonly TakeAwayLink[] }): React.ReactElement {
  return (
    <div>
      <h2>{props.heading}</h2>
      <ul>
        {props.links.map(({ href, label, hint, type }) => (
          <li key={href}>
            <a className="link" href={href} type={type}>
              {label}
            </a>{' '}
            <span className="hint">{hint}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
