import { useCallback, useState } from 'react';
import { useNavigation } from 'react-router';
import { PageHeading } from '../../ui/heading.js';
import { useHydrated } from '../../ui/use-hydrated.js';
import type { ExploreCard, ExploreView } from './explore-view.js';
import { FilterForm } from './filter-form.js';
import { FilterPills } from './filter-pills.js';
import { useExploreLabels } from './labels.js';
import { MapSectionBar } from './map-section-bar.js';
import { NoticeList } from './notice-list.js';
import { Results } from './results.js';
import type { ListState } from './results.js';
import { TakeAwayLinks } from './take-away-links.js';
import { useAnnouncement } from './use-announcement.js';
import { useMapSection } from './use-map-section.js';

/** What the map is told, and what it tells. */
export interface MapSlot {
  readonly tileQuery: string;
  readonly cards: readonly ExploreCard[];
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
  const { shown, show } = useShown();
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const { selected, chooseInList, chooseOnMap } = useSelection(show);
  const section = useMapSection();
  const isHydrated = useHydrated();
  return (
    <main id="main" className="explore" data-shown={shown} tabIndex={-1}>
      <ListSide
        view={view}
        state={{ selected, hovered, onHighlight: setHighlighted, onSelect: isHydrated ? chooseInList : null }}
      />
      <ViewSwitch shown={shown} onChange={show} />
      <div className="explore__map">
        <MapSectionBar section={section} />
        {props.map({
          ...view.map,
          cards: view.located,
          highlighted,
          selected,
          onHover: setHovered,
          onSelect: chooseOnMap,
          onRest: section.onRest,
        })}
      </div>
    </main>
  );
}

/** Heading, search, filters, what was found, and what can be done with it. */
function ListSide({ view, state }: { readonly view: ExploreView; readonly state: ListState }): React.ReactElement {
  const labels = useExploreLabels();
  const isLoading = useNavigation().state === 'loading';
  const { said, announce } = useAnnouncement(view.sentence);
  return (
    <div className="explore__list" aria-busy={isLoading}>
      <PageHeading lead={labels.lead}>{labels.heading}</PageHeading>
      <FilterForm view={view} announce={announce} />
      <FilterPills view={view} />
      <NoticeList notices={view.notices} />
      <p className="sentence">{view.sentence}</p>
      <p className="unseen" role="status">
        {said}
      </p>
      <div id="results" tabIndex={-1}>
        <Results view={view} state={state} />
      </div>
      <TakeAwayLinks view={view} />
    </div>
  );
}

type Shown = 'list' | 'map';

/** Which of the two is shown where there is room for one. */
function useShown(): { readonly shown: Shown; readonly show: (next: Shown) => void } {
  const [shown, setShown] = useState<Shown>('list');
  const show = useCallback((next: Shown) => {
    setShown(next);
    window.scrollTo({ top: 0, behavior: 'instant' });
  }, []);
  return { shown, show };
}

interface Selection {
  readonly selected: string | null;
  readonly chooseInList: (id: string) => void;
  readonly chooseOnMap: (id: string) => boolean;
}

/** The one procedure that is chosen, in the list or on the map. */
function useSelection(show: (next: Shown) => void): Selection {
  const [selected, setSelected] = useState<string | null>(null);
  const chooseInList = useCallback(
    (id: string) => {
      setSelected(id);
      if (isAlone()) show('map');
    },
    [show],
  );
  const chooseOnMap = useCallback((id: string) => {
    setSelected(id);
    return focusCard(id);
  }, []);
  return { selected, chooseInList, chooseOnMap };
}

/** Whether the list stands alone and the map is out of sight. */
function isAlone(): boolean {
  return document.querySelector('.explore__map')?.getClientRects().length === 0;
}

/** On narrow screens list and map take turns; without JavaScript there is no map to switch to. */
function ViewSwitch(props: {
  readonly shown: Shown;
  readonly onChange: (shown: Shown) => void;
}): React.ReactElement | null {
  const labels = useExploreLabels();
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
