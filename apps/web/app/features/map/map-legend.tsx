import { useId } from 'react';
import { SIGNS } from '../../format/sign.js';
import { useLabels } from '../../i18n/use-labels.js';
import { StatusSign } from '../../ui/status-sign.js';
import { AREA_LOOK_NAMES, AREA_LOOKS, PATTERN_BOX } from './area-look.js';
import type { AreaLook } from './area-look.js';
import { useMapWords } from './words.js';

/** What the signs mean; drawn by the same paths as on the map. */
export function MapLegend({ hasCircle }: { readonly hasCircle: boolean }): React.ReactElement {
  const { signs } = useLabels();
  const words = useMapWords();
  return (
    <details className="legend">
      <summary>{words.legend}</summary>
      <ul>
        {SIGNS.map((sign) => (
          <li key={sign}>
            <StatusSign sign={sign} /> {signs[sign]}
          </li>
        ))}
        <li>
          <span className="legend__cluster" aria-hidden="true">
            12
          </span>{' '}
          {words.cluster}
        </li>
        {AREA_LOOK_NAMES.map((look) => (
          <li key={look}>
            <AreaSample look={look} /> {words.areas[look]}
          </li>
        ))}
        {hasCircle && (
          <li>
            <span className="legend__circle" aria-hidden="true" /> {words.circle}
          </li>
        )}
      </ul>
    </details>
  );
}

function AreaSample({ look }: { readonly look: AreaLook }): React.ReactElement {
  const { dash, pattern } = AREA_LOOKS[look];
  const id = useId();
  const lines = dash === null ? undefined : dash.map((length) => length * 2).join(' ');
  return (
    <svg className="legend__area" data-sign={look} viewBox="0 0 30 20" width="30" height="20" aria-hidden="true">
      <pattern id={id} width={PATTERN_BOX} height={PATTERN_BOX} patternUnits="userSpaceOnUse">
        <path d={pattern} strokeWidth={look === 'planned' ? 2.4 : 1.1} strokeLinecap="round" />
      </pattern>
      <rect x="1" y="1" width="28" height="18" fill={`url(#${id})`} strokeWidth="2" strokeDasharray={lines} />
    </svg>
  );
}
