import { useLabels } from '../../i18n/use-labels.js';
import type { TakeAway, TakeAwayLink } from './explore-view.js';

/** Quietly at the end of the list: this very selection as a file, as a feed, as a calendar. */
export function TakeAwayLinks({ takeAway }: { readonly takeAway: TakeAway }): React.ReactElement {
  const labels = useLabels().explore;
  return (
    <section className="take-away" aria-labelledby="take-away">
      <h2 id="take-away">{labels.takeAway}</h2>
      <p className="hint">{labels.takeAwayHint}</p>
      <div className="take-away__groups">
        <Links heading={labels.subscribe} links={takeAway.subscriptions} />
        <Links heading={labels.files} links={takeAway.files} />
      </div>
    </section>
  );
}

function Links(props: { readonly heading: string; readonly links: readonly TakeAwayLink[] }): React.ReactElement {
  return (
    <div>
      <h3>{props.heading}</h3>
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
