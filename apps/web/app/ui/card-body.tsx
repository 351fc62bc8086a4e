import { Link } from 'react-router';
import type { Card } from '../format/card.js';
import { useLabels } from '../i18n/use-labels.js';
import { StatusSign } from './status-sign.js';

/** A procedure like a newspaper item: status first, then title, place and dates. */
export function CardBody({ card }: { readonly card: Card }): React.ReactElement {
  const labels = useLabels();
  return (
    <>
      <p className="card__status" data-soon={card.isSoon ? 'true' : undefined}>
        <StatusSign sign={card.sign} />
        <strong>{card.status}</strong>
        {card.deadline !== null && <span>{card.deadline}</span>}
      </p>
      <h3 className="card__title">
        <Link to={card.href}>{card.title}</Link>
      </h3>
      <p className="card__where">
        <Link to={card.city.href}>{card.city.name}</Link>
        {card.place !== null && `, ${card.place}`}
      </p>
      <p className="card__meta">
        {card.period !== null && <span>{card.period}</span>}
        {card.topics !== null && <span>{card.topics}</span>}
        <span>
          {labels.card.source} {card.source}
        </span>
      </p>
    </>
  );
}
