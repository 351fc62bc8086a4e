import { Link } from 'react-router';
import { EmptyState } from './empty-state.js';
import type { ExploreCard, ExploreView } from './explore-view.js';
import { useExploreLabels } from './labels.js';
import { ProcedureCard } from './procedure-card.js';
import type { CardProps } from './procedure-card.js';
import { SortLinks } from './sort-links.js';

/** Which cards are looked at or chosen on the map, and whom to tell about those in the list. */
export type ListState = Pick<CardProps, 'onHighlight' | 'onSelect'> & {
  readonly selected: string | null;
  /** The pointer rests on its point on the map. */
  readonly hovered: string | null;
};

interface ResultsProps {
  readonly view: ExploreView;
  readonly state: ListState;
}

/** The list: what is on the map, then what has no place; or what to do when there is nothing. */
export function Results({ view, state }: ResultsProps): React.ReactElement {
  if (view.empty !== null) return <EmptyState empty={view.empty} />;
  return (
    <>
      <Located view={view} state={state} />
      {view.unlocated.length > 0 && <Unlocated view={view} state={state} />}
      <Paging view={view} />
    </>
  );
}

function Located({ view, state }: ResultsProps): React.ReactElement | null {
  const labels = useExploreLabels();
  if (view.noneOnMap !== null) return <EmptyState empty={view.noneOnMap} />;
  if (view.located.length === 0) return null;
  return (
    <section aria-labelledby="located">
      <div className="section-head">
        <h2 id="located">{labels.located}</h2>
        <SortLinks sorts={view.sorts} />
      </div>
      <Cards cards={view.located} state={state} />
    </section>
  );
}

function Unlocated({ view, state }: ResultsProps): React.ReactElement {
  const labels = useExploreLabels();
  return (
    <section aria-labelledby="unlocated" className="unlocated">
      <div className="section-head">
        <h2 id="unlocated">{view.unlocatedHeading}</h2>
        {view.located.length === 0 && <SortLinks sorts={view.sorts} />}
      </div>
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

function Cards(props: { readonly cards: readonly ExploreCard[]; readonly state: ListState }): React.ReactElement {
  const { selected, hovered, onHighlight, onSelect } = props.state;
  return (
    <ul className="cards">
      {props.cards.map((card) => (
        <ProcedureCard
          key={card.id}
          card={card}
          isSelected={card.id === selected || card.id === hovered}
          onHighlight={onHighlight}
          onSelect={onSelect}
        />
      ))}
    </ul>
  );
}

function Paging({ view }: { readonly view: ExploreView }): React.ReactElement | null {
  const labels = useExploreLabels();
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
