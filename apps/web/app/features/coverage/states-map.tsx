import { useLanguage } from '../../i18n/use-labels.js';
import type { StateRow } from './coverage-view.js';
import { LAENDER, LAENDER_VIEW } from './laender.js';
import { coverageWords } from './words.js';

/** The Länder with their shares: drawn on the server, the table beside it is its twin. */
export function StatesMap({ states }: { readonly states: readonly StateRow[] }): React.ReactElement {
  const words = coverageWords(useLanguage());
  const drawn = LAENDER.map((land) => ({ ...land, row: states.find(({ key }) => key === land.key) }));
  return (
    <figure className="laender">
      <svg viewBox={LAENDER_VIEW} role="img" aria-label={words.mapLabel}>
        {drawn.map(({ key, path, row }) => (
          <path key={key} d={path} className="laender__area" data-step={row?.step ?? 0} />
        ))}
        {drawn.map(({ key, letters, x, y, row }) => (
          <text key={key} x={x} y={y} className="laender__label">
            <tspan>{letters}</tspan>
            <tspan x={x} dy="1.15em">
              {row?.share}
            </tspan>
          </text>
        ))}
      </svg>
      <figcaption className="hint">
        {words.legend}
        <ul className="laender__legend">
          {words.steps.map((step, index) => (
            <li key={step}>
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <rect x="0.5" y="0.5" width="15" height="15" className="laender__area" data-step={index} />
              </svg>{' '}
              {step}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
