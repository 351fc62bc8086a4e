import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { pathIn } from '../../i18n/language.js';
import { useLabels, useLanguage } from '../../i18n/use-labels.js';

/** A procedure chosen on the map; its card may stand on another page of the list. */
export interface Selection {
  readonly id: string;
  readonly title: string;
  readonly isInList: boolean;
}

/** Names what was chosen; takes the focus unless the card in the list has it. */
export function SelectionPanel(props: {
  readonly selection: Selection;
  readonly onClose: () => void;
}): React.ReactElement {
  const { id, title, isInList } = props.selection;
  const labels = useLabels().map;
  const language = useLanguage();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (!isInList) link.current?.focus();
  }, [id, isInList]);
  return (
    <div className="map__selection">
      <p>
        {labels.selected} {/* The address without a slug leads to the right one. */}
        <Link ref={link} className="link" to={pathIn(language, `/verfahren/${id}`)}>
          {title}
        </Link>
      </p>
      <button type="button" aria-label={labels.close} title={labels.close} onClick={props.onClose}>
        ×
      </button>
    </div>
  );
}
