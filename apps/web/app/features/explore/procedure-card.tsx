import { Link } from 'react-router';
import { useLabels } from '../../i18n/use-labels.js';
import { StatusSign } from '../../ui/status-sign.js';
import type { Card } from './explore-view.js';

/** The card tells the map which procedure is looked at, and the map tells the card that it was chosen. */
export interface CardProps {
  readonly card: Card;
  readonly isSelected: boolean;
  readonly onHighlight: (id: string | null) => void;
}

/** A procedure like a newspaper item: status first, then title, place and dates. */
export function ProcedureCard({ card, isSelected, onHighlight }: CardProps): React.ReactElement {
  const labels = useLabels();
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
      <h3 className="card__title">
        <Link to={card.href}>{card.title}</Link>
      </h3>
      <p className="card__where">{card.where}</p>
      <p className="card__meta">
        {card.period !== null && <span>{card.period}</span>}
        {card.topics !== null && <span>{card.topics}</span>}
        <span>
          {labels.card.source} {card.source}
        </span>
      </p>
    </li>
  );
}
