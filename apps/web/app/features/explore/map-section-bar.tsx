import { useExploreLabels } from './labels.js';
import type { MapSection } from './use-map-section.js';

/** Over the map: whether the list follows it, or shall search where it stands now. */
export function MapSectionBar({ section }: { readonly section: MapSection }): React.ReactElement | null {
  const labels = useExploreLabels().map;
  if (!section.isKnown) return null;
  return (
    <div className="section-bar">
      <label className="choice">
        <input
          type="checkbox"
          checked={section.isFollowing}
          onChange={(event) => section.follow(event.currentTarget.checked)}
        />
        <span>{labels.follow}</span>
      </label>
      {section.isOffered && (
        <button type="button" className="section-bar__button" onClick={section.searchHere}>
          {labels.searchHere}
        </button>
      )}
    </div>
  );
}
