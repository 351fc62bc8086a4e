import type { Card } from '../../format/card.js';
import { useLanguage } from '../../i18n/use-labels.js';
import { AreaFigure } from '../../ui/area-figure.js';
import { StatusSign } from '../../ui/status-sign.js';
import { deskWords } from './desk-words.js';
import type { SampleView } from './review-sample.js';

interface SampleProps {
  readonly sample: SampleView;
}

/** The examples as the list will print them; they have no pages yet. */
export function Cards({ sample }: SampleProps): React.ReactElement | null {
  const words = deskWords(useLanguage()).review;
  if (sample.cards.length === 0) return null;
  return (
    <section aria-labelledby="cards">
      <h2 id="cards">{words.cards}</h2>
      <p className="hint">{sample.cardsText}</p>
      <ul className="staff__cards">
        {sample.cards.map((card, index) => (
          <SampleCard key={index} card={card} />
        ))}
      </ul>
    </section>
  );
}

function SampleCard({ card }: { readonly card: Card }): React.ReactElement {
  return (
    <li className="card">
      <p className="card__status">
        <StatusSign sign={card.sign} />
        <strong>{card.status}</strong>
        {card.deadline !== null && <span>{card.deadline}</span>}
      </p>
      <h3 className="card__title">{card.title}</h3>
      <p className="card__where">{[card.city?.name, card.place].filter((word) => word != null).join(', ')}</p>
      <p className="card__meta">
        {card.period !== null && <span>{card.period}</span>}
        {card.topics !== null && <span>{card.topics}</span>}
      </p>
    </li>
  );
}

/** Where the examples lie, drawn without JavaScript. */
export function SampleMap({ sample: { map } }: SampleProps): React.ReactElement {
  const words = deskWords(useLanguage()).review;
  return (
    <section aria-labelledby="sample-map">
      <h2 id="sample-map">{words.map}</h2>
      {map === null ? (
        <p>{words.noMap}</p>
      ) : (
        <>
          <p className="hint">{map.label}</p>
          <AreaFigure shape={map.shape} label={map.label} />
        </>
      )}
    </section>
  );
}

/** What was remarked while reading, and how often. */
export function Findings({ sample: { findings } }: SampleProps): React.ReactElement {
  const words = deskWords(useLanguage()).review;
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{words.findings}</h2>
      {findings.length === 0 && <p>{words.noFindings}</p>}
      <ul className="findings">
        {findings.map(({ code, count, text }) => (
          <li key={code}>
            <strong>{count} ×</strong> {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many of the procedures fill each field. */
export function FieldFill({ sample: { fill } }: SampleProps): React.ReactElement | null {
  const words = deskWords(useLanguage()).review;
  if (fill.length === 0) return null;
  return (
    <section aria-labelledby="fill">
      <h2 id="fill">{words.fill}</h2>
      <table className="table staff__fill">
        <caption className="kern-sr-only">{words.fill}</caption>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.share}</th>
          </tr>
        </thead>
        <tbody>
          {fill.map(({ field, share, value }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>
                <meter value={value} aria-label={field} /> {share}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
