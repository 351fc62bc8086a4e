import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Card } from '../../format/card.js';
import { pathIn } from '../../i18n/language.js';
import { useLabels, useLanguage } from '../../i18n/use-labels.js';
import { CardBody } from '../../ui/card-body.js';
import { StatusSign } from '../../ui/status-sign.js';
import type { ProcedureMark } from './read-feature.js';
import { useMapWords } from './words.js';

/** A procedure chosen on the map; its card may stand on another page of the list. */
export interface Selection {
  readonly mark: ProcedureMark;
  readonly isInList: boolean;
}

/** The card of what was chosen; takes the focus unless the card in the list has it. Escape closes it. */
export function SelectionPanel(props: {
  readonly selection: Selection;
  readonly card: Card | null;
  readonly onClose: () => void;
}): React.ReactElement {
  const { selection, card, onClose } = props;
  const words = useMapWords();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!selection.isInList) panel.current?.querySelector<HTMLElement>('h3 a')?.focus();
  }, [selection]);
  return (
    <section
      ref={panel}
      className="map__selection"
      aria-label={words.chosen}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div>{card === null ? <TileBody mark={selection.mark} /> : <CardBody card={card} />}</div>
      <button type="button" aria-label={words.close} title={words.close} onClick={onClose}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
          <path d="M5 5l10 10M15 5L5 15" />
        </svg>
      </button>
    </section>
  );
}

/** What the tiles know of a procedure that stands on another page of the list. */
function TileBody({ mark: { id, title, sign } }: { readonly mark: ProcedureMark }): React.ReactElement {
  const { signs } = useLabels();
  const language = useLanguage();
  return (
    <>
      <p className="card__status">
        <StatusSign sign={sign} />
        <strong>{signs[sign]}</strong>
      </p>
      <h3 className="card__title">
        {/* The address without a slug leads to the right one. */}
        <Link to={pathIn(language, `/verfahren/${id}`)}>{title}</Link>
      </h3>
    </>
  );
}
