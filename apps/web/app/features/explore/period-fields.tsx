import type { PeriodView } from './explore-view.js';
import { useExploreLabels } from './labels.js';

/** Two days; applied when a field is left, because a date is typed in three steps. */
export function PeriodFields(props: {
  readonly period: PeriodView;
  readonly onChange: () => void;
}): React.ReactElement {
  const { period, onChange } = props;
  const labels = useExploreLabels().period;
  const day = (name: 'from' | 'to'): React.ReactElement => (
    <label className="period__day">
      {labels[name]}
      <input
        key={period[name]}
        type="date"
        name={name}
        defaultValue={period[name]}
        min="1990-01-01"
        max="2099-12-31"
        aria-invalid={period.error === null ? undefined : true}
        aria-describedby={period.error === null ? 'period-hint' : 'period-error'}
        onBlur={(event) => {
          if (event.currentTarget.value !== period[name]) onChange();
        }}
      />
    </label>
  );
  return (
    <fieldset className="period">
      <legend className="unseen">{labels.legend}</legend>
      <p id="period-hint" className="hint">
        {labels.hint}
      </p>
      {period.error !== null && (
        <p id="period-error" className="field-error">
          {period.error}
        </p>
      )}
      <div className="period__days">
        {day('from')}
        {day('to')}
      </div>
    </fieldset>
  );
}
