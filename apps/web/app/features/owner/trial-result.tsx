import type { TrialView } from './map-view.js';
import { useOwnerWords } from './words.js';

/** What a dry run brought: numbers, how full the fields are, the first procedures, and what was noticed. */
export function TrialResult({ trial }: { readonly trial: TrialView }): React.ReactElement {
  const words = useOwnerWords().map;
  return (
    <>
      {trial.error !== null && <p className="owner__fault">{trial.error}</p>}
      <dl className="owner__numbers">
        {trial.numbers.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {trial.sample.length > 0 && (
        <>
          <h3>{words.sample}</h3>
          <ul className="owner__examples">
            {trial.sample.map(({ key, title, line }) => (
              <li key={key}>
                <strong>{title}</strong>
                <span className="hint">{line}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Fill trial={trial} />
      {trial.findings.length > 0 && (
        <>
          <h3>{words.findings}</h3>
          <ul className="findings">
            {trial.findings.map(({ key, text, note }) => (
              <li key={key}>
                {text} <span className="hint">{note}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Fill({ trial: { fill } }: { readonly trial: TrialView }): React.ReactElement | null {
  const words = useOwnerWords().map;
  if (fill.length === 0) return null;
  return (
    <>
      <h3>{words.fill}</h3>
      <dl className="owner__fill">
        {fill.map(({ name, share, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span className="owner__bar" aria-hidden="true">
                <span style={{ inlineSize: `${String(share * 100)}%` }} />
              </span>
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
