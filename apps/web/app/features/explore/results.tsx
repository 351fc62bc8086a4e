import { Link } from 'react-router';
import type { Card } from '../../format/card.js';
import { useLabels } from '../../i18n/use-labels.js';
import type { ExploreView } from './explore-view.js';
import { ProcedureCard } from './procedure-card.js';
import type { CardProps } from './procedure-card.js';

/** Which card is chosen, and whom to tell about the one that is looked at. */
export type ListState = Pick<CardProps, 'onHighlight'> & {
  readonly selected: string | null;
  /** The pointer rests on its point on the map. */
  readonly hovered: string | null;
};

/** The list: what is on the map, then what has no place; or what to do when there is nothing. */
export function Results({
  view,
  state,
}: {
  readonly view: ExploreView;
  readonly state: ListState;
}): React.ReactElement {
  const labels = useLabels().explore;
  if (view.isEmpty) return <Empty view={view} />;
  return (
    <>
      {view.located.length > 0 && (
        <section aria-labelledby="located">
          <div className="section-head">
            <h2 id="located">{labels.located}</h2>
            <p className="hint">{labels.order}</p>
          </div>
          <Cards cards={view.located} state={state} />
        </section>
      )}
      {view.unlocated.length > 0 && <Unlocated view={view} state={state} />}
      <Paging view={view} />
    </>
  );
}

function Unlocated({ view, state }: { readonly view: ExploreView; readonly state: ListState }): React.ReactElement {
  const labels = useLabels().explore;
  return (
    <section aria-labelledby="unlocated" className="unlocated">
      <h2 id="unlocated">{labels.unlocated}</h2>
      <p className="hint">{labels.unlocatedHint}</p>
      <Cards cards={view.unlocated} state={state} />
      {view.allUnlocated !== null && (
        <p>
          <Link className="link" to={view.allUnlocated.href}>
            {view.allUnlocated.label}
          </Link>
        </p>
      )}
    </section>
  );
}

function Cards({ cards, state }: { readonly cards: readonly Card[]; readonly state: ListState }): React.ReactElement {
  return (
    <ul className="cards">
      {cards.map((card) => (
        <ProcedureCard
          key={card.id}
          card={card}
          isSelected={card.id === state.selected || card.id === state.hovered}
          onHighlight={state.onHighlight}
        />
      ))}
    </ul>
  );
}

function Paging({ view }: { readonly view: ExploreView }): React.ReactElement | null {
  const labels = useLabels().explore;
  if (view.nextHref === null && !view.isContinued) return null;
  return (
    <nav className="paging" aria-label={labels.results}>
      {view.isContinued && (
        <Link className="kern-btn kern-btn--secondary" to={view.action + view.canonicalSearch}>
          <span className="kern-label">{labels.first}</span>
        </Link>
      )}
      {view.nextHref !== null && (
        <Link className="kern-btn kern-btn--secondary" rel="next" to={view.nextHref}>
          <span className="kern-label">{labels.next}</span>
        </Link>
      )}
    </nav>
  );
}

function Empty({ view }: { readonly view: ExploreView }): React.ReactElement {
  const labels = useLabels().explore;
  return (
    <section className="empty" aria-labelledby="empty">
      <h2 id="empty">{labels.emptyHeading}</h2>
      {view.waysOut.length === 0 && <p>{labels.noData}</p>}
      <ul>
        {view.waysOut.map(({ label, href }) => (
          <li key={href}>
            <Link className="link" to={href}>
              {label}
            </Link>
          </li>
        ))}
        {view.resetHref !== null && (
          <li>
            <Link className="link" to={view.resetHref}>
              {labels.reset}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}
