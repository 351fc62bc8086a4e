import { Link } from 'react-router';
import type { Card } from '../format/card.js';
import { useLabels } from '../i18n/use-labels.js';
import { StatusSign } from './status-sign.js';

interface CardBodyProps {
  readonly card: Card;
  /** It stands nowhere yet: there is nothing to follow its links to. */
  readonly isPreview?: boolean;
}

/** A procedure like a newspaper item: status first, then title, place and dates. */
export function CardBody({ card, isPreview = false }: CardBodyProps): React.ReactElement {
  return (
    <>
      <p className="card__status" data-soon={card.isSoon ? 'true' : undefined}>
        <StatusSign sign={card.sign} />
        <strong>{card.status}</strong>
        {card.deadline !== null && <span>{card.deadline}</span>}
      </p>
      {card.notices.moved !== null && <p className="moved">{card.notices.moved}</p>}
      <h3 className="card__title">{isPreview ? card.title : <Link to={card.href}>{card.title}</Link>}</h3>
      <Where card={card} isPreview={isPreview} />
      <Meta card={card} />
    </>
  );
}

function Meta({ card }: Pick<CardBodyProps, 'card'>): React.ReactElement {
  const labels = useLabels();
  return (
    <p className="card__meta">
      {card.period !== null && <span>{card.period}</span>}
      {card.topics !== null && <span>{card.topics}</span>}
      <span>
        {labels.card.source} {card.source}
      </span>
      {card.notices.unconfirmed !== null && <strong>{card.notices.unconfirmed}</strong>}
    </p>
  );
}

function Where({ card: { city, place }, isPreview }: Required<CardBodyProps>): React.ReactElement | null {
  if (city === null) return place === null ? null : <p className="card__where">{place}</p>;
  return (
    <p className="card__where">
      {isPreview ? city.name : <Link to={city.href}>{city.name}</Link>}
      {place !== null && `, ${place}`}
    </p>
  );
}
