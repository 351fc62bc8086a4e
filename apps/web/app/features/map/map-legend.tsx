import { Link } from 'react-router';
import { SIGNS } from '../../format/sign.js';
import { pathIn } from '../../i18n/language.js';
import { useLabels, useLanguage } from '../../i18n/use-labels.js';
import { StatusSign } from '../../ui/status-sign.js';

/** What the signs mean, and where the map comes from. */
export function MapLegend(): React.ReactElement {
  const labels = useLabels();
  const language = useLanguage();
  return (
    <div className="map__foot">
      <details className="legend">
        <summary>{labels.map.legend}</summary>
        <ul>
          {SIGNS.map((sign) => (
            <li key={sign}>
              <StatusSign sign={sign} /> {labels.signs[sign]}
            </li>
          ))}
          <li>
            <span className="legend__cluster" aria-hidden="true">
              12
            </span>{' '}
            {labels.map.cluster}
          </li>
          <li>
            <span className="legend__area" aria-hidden="true" /> {labels.map.area}
          </li>
        </ul>
      </details>
      <p className="map__attribution">
        {labels.map.attribution}{' '}
        <Link className="link" to={pathIn(language, '/feeds')}>
          {labels.map.attributionLink}
        </Link>
      </p>
    </div>
  );
}
