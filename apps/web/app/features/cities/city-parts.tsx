import { inLanguage } from '@navigator/shared';
import { Link } from 'react-router';
import { useLabels, useLanguage } from '../../i18n/use-labels.js';
import { CardBody } from '../../ui/card-body.js';
import { Term } from '../../ui/term.js';
import type { CityNumber, CityResults, CityView } from './cities-view.js';
import { CITY_PAGE_WORDS } from './page-words.js';

/** What became of what ended last: owed first, because somebody waits for it. */
export function Results({ view }: { readonly view: CityView }): React.ReactElement {
  const words = inLanguage(CITY_PAGE_WORDS, useLanguage());
  const { owed, published } = view.results;
  return (
    <>
      <section aria-labelledby="owed">
        <h2 id="owed">{words.owed}</h2>
        {owed.cards.length > 0 && <OwedNote owed={owed} />}
        <Cards cards={owed.cards} empty={owed.empty} />
        {owed.more !== null && <p className="muted">{owed.more}</p>}
      </section>
      <section aria-labelledby="results-published">
        <h2 id="results-published">{words.published}</h2>
        <Cards cards={published.cards} empty={published.empty} />
        <p>
          <Link className="link" to={view.closedHref}>
            {words.allClosed}
          </Link>
        </p>
      </section>
    </>
  );
}

/** What the heading means, in its own words first. */
function OwedNote({ owed }: Pick<CityResults, 'owed'>): React.ReactElement {
  const words = inLanguage(CITY_PAGE_WORDS, useLanguage());
  const { more } = useLabels().glossary;
  return (
    <p className="hint">
      <Term {...owed.explained} more={more}>
        {words.owed}
      </Term>
      : {words.owedNote}
    </p>
  );
}

function Cards({ cards, empty }: CityResults['published']): React.ReactElement {
  if (cards.length === 0) return <p className="muted">{empty}</p>;
  return (
    <ul className="cards">
      {cards.map((card) => (
        <li key={card.id} className="card">
          <CardBody card={card} />
        </li>
      ))}
    </ul>
  );
}

/** The numbers of the city, each with what it rests on. */
export function Numbers({ numbers }: { readonly numbers: readonly CityNumber[] }): React.ReactElement {
  const words = inLanguage(CITY_PAGE_WORDS, useLanguage());
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">{words.numbers}</h2>
      <dl className="city-numbers">
        {numbers.map(({ id, name, value, isKnown, period, basis, coverage, meaning }) => (
          <div key={id} className="city-number">
            <dt>{name}</dt>
            <dd className={isKnown ? 'city-number__value' : 'city-number__value muted'}>{value}</dd>
            {[period, basis, coverage].map(
              (part) =>
                part !== null && (
                  <dd key={part} className="hint">
                    {part}
                  </dd>
                ),
            )}
            <dd>
              <Link className="link" to={meaning.href}>
                {meaning.label}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      <p className="hint">{words.numbersHint}</p>
    </section>
  );
}
