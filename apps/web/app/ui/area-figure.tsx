import { formatNumber } from '../format/numbers.js';
import { useLanguage } from '../i18n/use-labels.js';
import type { AreaShape } from '../format/area-shape.js';
import { GERMANY, onOverview } from '../format/overview.js';

/** The area to scale, north up, and a dot on the outline of the country; drawn by the server, prints as it is. */
export function AreaFigure({
  shape,
  label,
}: {
  readonly shape: AreaShape;
  readonly label: string;
}): React.ReactElement {
  const { path, points, bar, centre } = shape;
  const spot = onOverview(centre);
  return (
    <div className="area" role="img" aria-label={label}>
      <svg viewBox="0 0 200 200" className="area__plan" aria-hidden="true" focusable="false">
        {path !== '' && <path d={path} className="area__shape" />}
        {points.map(([x, y], index) => (
          <circle key={index} cx={x} cy={y} r="7" className="area__point" />
        ))}
        <path className="area__bar" d={`M12 188v-5v5h${bar.length}v-5`} />
        <text x={12 + bar.length + 6} y="189">
          <BarText metres={bar.metres} />
        </text>
        <path className="area__north" d="M186 26V8M180 15l6-8l6 8" />
      </svg>
      <svg viewBox={GERMANY.viewBox} className="area__overview" aria-hidden="true" focusable="false">
        <path d={GERMANY.path} className="area__country" />
        {spot !== null && <circle cx={spot[0]} cy={spot[1]} r="4" className="area__point" />}
      </svg>
    </div>
  );
}

function BarText({ metres }: { readonly metres: number }): React.ReactElement {
  const language = useLanguage();
  return <>{metres < 1000 ? `${formatNumber(metres, language)} m` : `${formatNumber(metres / 1000, language)} km`}</>;
}
