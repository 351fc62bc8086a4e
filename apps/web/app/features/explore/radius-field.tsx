import { Link } from 'react-router';
import type { RadiusView } from './explore-view.js';
import { useExploreLabels } from './labels.js';

/** How far around the place is looked, and the way to the whole city. */
export function RadiusField(props: { readonly radius: RadiusView; readonly onChange: () => void }): React.ReactElement {
  const { near, around, options, wholeCity } = props.radius;
  const labels = useExploreLabels().radius;
  const chosen = options.find(({ isChosen }) => isChosen)?.value ?? '';
  return (
    <p className="radius">
      <input type="hidden" name="near" value={near} />
      <label htmlFor="radius">{labels.label}</label>{' '}
      <select
        key={chosen}
        id="radius"
        name="radius"
        defaultValue={chosen}
        onChange={() => requestAnimationFrame(props.onChange)}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>{' '}
      <span>
        {labels.around} <strong>{around}</strong>
      </span>{' '}
      {wholeCity !== null && (
        <Link className="link" to={wholeCity.href} preventScrollReset>
          {wholeCity.label}
        </Link>
      )}
    </p>
  );
}
