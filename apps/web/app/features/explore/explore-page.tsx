import { useCallback, useState } from 'react';
import { Link, useNavigation } from 'react-router';
import type { Card } from '../../format/card.js';
import { useLabels } from '../../i18n/use-labels.js';
import { useHydrated } from '../../ui/use-hydrated.js';
import { PageHeading } from '../../ui/heading.js';
import type { ExploreView } from './explore-view.js';
import { FilterForm } from './filter-form.js';
import { FilterPills } from './filter-pills.js';
import { Results } from './results.js';
import { TakeAwayLinks } from './take-away-links.js';

/** What the map is told, and what it tells. */
export interface MapSlot {
  readonly tileQuery: string;
  readonly cards: readonly Card[];
  readonly highlighted: string | null;
  readonly selected: string | null;
  readonly startView: readonly [number, number, number, number] | null;
  readonly circle: { readonly center: readonly [number, number]; readonly metres: number } | null;
  readonly onHover: (id: string | null) => void;
  readonly onSelect: (id: string) => boolean;
  readonly onRest: (bounds: readonly [number, number, number, number], byPerson: boolean) => void;
}

/** List first; the map beside it, or behind a button where there is no room. */
export function ExplorePage(props: {
  readonly view: ExploreView;
  readonly map: (slot: MapSlot) => React.ReactNode;
}): React.ReactElement {
  const { view } = props;
  const labels = useLabels();
  const [shown, setShown] = useState<'list' | 'map'>('list');
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const isLoading = useNavigation().state === 'loading';
  const onSelect = useCallback((id: string) => {
    setSelected(id);
    return focusCard(id);
  }, []);
  return (
    <main id="main" className="explore" data-shown={shown} tabIndex={-1}>
      <div className="explore__list" aria-busy={isLoading}>
        <PageHeading lead={labels.explore.lead}>{labels.explore.heading}</PageHeading>
        {view.notice !== null && <p className="notice">{view.notice}</p>}
        <FilterForm view={view} />
        <FilterPills view={view} />
        <p className="sentence" role="status">
          {view.sentence}
        </p>
        <div id="results" tabIndex={-1}>
          {view.partial !== null && (
            <p className="notice">
              <Link className="link" to={view.partial.href}>
                {view.partial.label}
              </Link>
            </p>
          )}
          <Results view={view} state={{ selected, hovered, onHighlight: setHighlighted }} />
        </div>
        <TakeAwayLinks takeAway={view.takeAway} />
      </div>
      <ViewSwitch
        shown={shown}
        onChange={(next) => {
          setShown(next);
          window.scrollTo({ top: 0, behavior: 'instant' });
        }}
      />
      <div className="explore__map">
        {props.map({
          tileQuery: view.tileQuery,
          cards: view.located,
          highlighted,
          selected,
          startView: null,
          circle: null,
          onHover: setHovered,
          onSelect,
          onRest: ignore,
        })}
      </div>
    </main>
  );
}

/** The list does not follow the map yet. */
function ignore(): void {
  // Nothing to do.
}

/** On narrow screens list and map take turns; without JavaScript there is no map to switch to. */
function ViewSwitch(props: {
  readonly shown: 'list' | 'map';
  readonly onChange: (shown: 'list' | 'map') => void;
}): React.ReactElement | null {
  const labels = useLabels().explore;
  if (!useHydrated()) return null;
  const other = props.shown === 'list' ? 'map' : 'list';
  return (
    <p className="view-switch">
      <button type="button" className="kern-btn kern-btn--primary" onClick={() => props.onChange(other)}>
        <span className="kern-label">{other === 'map' ? labels.showMap : labels.showList}</span>
      </button>
    </p>
  );
}

/** Brings a card into view and the focus to its title; false when it is not on this page of the list. */
function focusCard(id: string): boolean {
  const card = document.querySelector(`[data-id="${CSS.escape(id)}"]`);
  const link = card?.querySelector('a') ?? null;
  if (card === null || link === null || card.getClientRects().length === 0) return false;
  card.scrollIntoView({ block: 'center' });
  link.focus({ preventScroll: true });
  return true;
}
