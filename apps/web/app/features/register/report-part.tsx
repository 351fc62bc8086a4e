import { AreaFigure } from '../../ui/area-figure.js';
import { CardBody } from '../../ui/card-body.js';
import type { FillView, FindingGroup, ReportView } from './register-view.js';
import { useRegisterWords } from './words.js';

/** What a check found: counts, sample as residents will see it, place, completeness, remarks. */
export function ReportPart({ report }: { readonly report: ReportView }): React.ReactElement {
  const words = useRegisterWords().check;
  return (
    <>
      <dl className="facts register__facts">
        {report.facts.map(({ term, value }) => (
          <div key={term} className="facts__row">
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {report.cards.length > 0 && (
        <section aria-labelledby="cards">
          <h2 id="cards">{words.cards}</h2>
          <p className="hint">{words.cardsHint}</p>
          <ul className="cards">
            {report.cards.map((card, at) => (
              // Nothing of ours has been given to them yet, ids neither.
              <li key={at} className="card">
                <CardBody card={card} isPreview />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Findings groups={report.groups} />
      {report.fill.length > 0 && <Fill fill={report.fill} />}
      {report.cards.length > 0 && (
        <section aria-labelledby="where">
          <h2 id="where">{words.map}</h2>
          {report.map === null ? <p>{words.noMap}</p> : <AreaFigure {...report.map} />}
        </section>
      )}
    </>
  );
}

function Findings({ groups }: { readonly groups: readonly FindingGroup[] }): React.ReactElement {
  const words = useRegisterWords().check;
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{words.findings}</h2>
      {groups.length === 0 && <p>{words.noFindings}</p>}
      {groups.map(({ who, heading, findings }) => (
        <div key={who} className="register__group">
          <h3>{heading}</h3>
          <ul>
            {findings.map(({ code, severity, word, text, count, example }) => (
              <li key={code} className="register__finding" data-severity={severity}>
                <p>
                  <strong>{word}:</strong> {text}
                </p>
                <p className="hint">
                  {count}
                  {example !== null && `, ${words.example} „${example}“`}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Fill({ fill }: { readonly fill: readonly FillView[] }): React.ReactElement {
  const words = useRegisterWords().check;
  return (
    <section aria-labelledby="fill">
      <h2 id="fill">{words.fill}</h2>
      <p className="hint">{words.fillHint}</p>
      <dl className="fill">
        {fill.map(({ name, share, count, percent }) => (
          <div key={name} className="fill__row">
            <dt>{name}</dt>
            <dd>
              <svg className="fill__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect className="fill__whole" width="100" height="8" />
                <rect className="fill__part" width={Math.round(share * 100)} height="8" />
              </svg>
              {count} <span className="hint">({percent})</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
