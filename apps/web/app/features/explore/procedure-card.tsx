import { Link } from 'react-router';
import { StatusSign } from '../../ui/status-sign.js';
import type { ExploreCard, Marked } from './explore-view.js';
import { useExploreLabels } from './labels.js';

/** The card tells the map which procedure is looked at or chosen, and the map tells the card. */
export interface CardProps {
  readonly card: ExploreCard;
  readonly isSelected: boolean;
  readonly onHighlight: (id: string | null) => void;
  /** Shows it on the map; null while there is no map. */
  readonly onSelect: ((id: string) => void) | null;
}

/** A procedure like a newspaper item: status first, then title, place and dates. */
export function ProcedureCard({ card, isSelected, onHighlight, onSelect }: CardProps): React.ReactElement {
  return (
    <li
      className="card"
      data-id={card.id}
      data-selected={isSelected ? 'true' : undefined}
      onMouseEnter={() => onHighlight(card.id)}
      onMouseLeave={() => onHighlight(null)}
      onFocus={() => onHighlight(card.id)}
      onBlur={() => onHighlight(null)}
    >
      <p className="card__status" data-soon={card.isSoon ? 'true' : undefined}>
        <StatusSign sign={card.sign} />
        <strong>{card.status}</strong>
        {card.deadline !== null && <span>{card.deadline}</span>}
      </p>
      {card.notices.moved !== null && <p className="moved">{card.notices.moved}</p>}
      <Title card={card} />
      <Where card={card} />
      {card.snippet !== null && (
        <p className="card__snippet">
          <MarkedText parts={card.snippet} />
        </p>
      )}
      <Meta card={card} />
      {onSelect !== null && card.point !== null && <ShowOnMap card={card} onSelect={onSelect} />}
    </li>
  );
}

function Title({ card: { href, title, markedTitle } }: { readonly card: ExploreCard }): React.ReactElement {
  return (
    <h3 className="card__title">
      <Link to={href}>{markedTitle === null ? title : <MarkedText parts={markedTitle} />}</Link>
    </h3>
  );
}

function Where({ card: { city, place, distance } }: { readonly card: ExploreCard }): React.ReactElement | null {
  if (city === null && place === null) return null;
  return (
    <p className="card__where">
      {city !== null && <Link to={city.href}>{city.name}</Link>}
      {city !== null && place !== null && ', '}
      {place}
      {distance !== null && <span className="card__distance">{distance}</span>}
    </p>
  );
}

function Meta({ card }: { readonly card: ExploreCard }): React.ReactElement {
  const labels = useExploreLabels();
  return (
    <p className="card__meta">
      {card.period !== null && <span>{card.period}</span>}
      {card.topics !== null && <span>{card.topics}</span>}
      {card.counts !== null && <span>{card.counts}</span>}
      {card.organiser !== null && (
        <span>
          {labels.organiser} {card.organiser}
        </span>
      )}
      <span>
        {labels.source} {card.source}
      </span>
      {card.notices.unconfirmed !== null && <strong>{card.notices.unconfirmed}</strong>}
    </p>
  );
}

function MarkedText({ parts }: { readonly parts: Marked }): React.ReactElement {
  return (
    <>
      {parts.map(({ text, isHit }, index) =>
        // The parts of a text have no other name than their place in it.
        isHit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
      )}
    </>
  );
}

function ShowOnMap(props: { readonly card: ExploreCard; readonly onSelect: (id: string) => void }): React.ReactElement {
  const { id, title } = props.card;
  const name = `${useExploreLabels().showOnMap} ${title}`;
  return (
    <button type="button" className="card__pin" aria-label={name} title={name} onClick={() => props.onSelect(id)}>
      <svg className="icon-line" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        <path d="M10 18c-3.6-4.4-5.4-7.5-5.4-10a5.4 5.4 0 1 1 10.8 0c0 2.5-1.8 5.6-5.4 10zM10 6.2a1.9 1.9 0 1 1 0 3.8a1.9 1.9 0 1 1 0-3.8z" />
      </svg>
    </button>
  );
}
