import { inLanguage } from '@navigator/shared';
import { CardBody } from '../../ui/card-body.js';
import { useLanguage } from '../../i18n/use-labels.js';
import { PAGE_WORDS } from './page-words.js';
import type { ProcedureView, RelatedCard } from './procedure-view.js';

/** Where to go on: what is like it, and what lies near it. */
export function RelatedPart({ related }: { readonly related: ProcedureView['related'] }): React.ReactElement | null {
  const words = inLanguage(PAGE_WORDS, useLanguage());
  const { similar, nearby } = related;
  if (similar.length === 0 && nearby.length === 0) return null;
  return (
    <div className="related">
      <Cards id="nearby" heading={words.nearby} cards={nearby} />
      <Cards id="similar" heading={words.similar} cards={similar} />
    </div>
  );
}

function Cards(props: {
  readonly id: string;
  readonly heading: string;
  readonly cards: readonly RelatedCard[];
}): React.ReactElement | null {
  const { id, heading, cards } = props;
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul className="cards">
        {cards.map(({ card, away }) => (
          <li key={card.id} className="card">
            <CardBody card={card} />
            {away !== null && <p className="related__away">{away}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
