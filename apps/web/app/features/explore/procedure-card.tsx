import type { Card } from '../../format/card.js';
import { CardBody } from '../../ui/card-body.js';

/** The card tells the map which procedure is looked at, and the map tells the card that it was chosen. */
export interface CardProps {
  readonly card: Card;
  readonly isSelected: boolean;
  readonly onHighlight: (id: string | null) => void;
}

/** A procedure in the list beside the map. */
export function ProcedureCard({ card, isSelected, onHighlight }: CardProps): React.ReactElement {
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
      <CardBody card={card} />
    </li>
  );
}
