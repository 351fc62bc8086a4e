import { Form, Link } from 'react-router';
import { useLabels } from '../../i18n/use-labels.js';
import { StatusSign } from '../../ui/status-sign.js';
import type { ChoiceList, FormView, Option } from './statistics-view.js';

/** Which procedures are counted, in which periods and groups: a GET form that works by itself. */
export function FilterForm({ form }: { readonly form: FormView }): React.ReactElement {
  const labels = useLabels().statistics;
  const chosen = form.lists.some(({ choices }) => choices.some(({ isChosen }) => isChosen));
  return (
    <Form method="get" action={form.action} className="stat-filter" role="search" aria-label={labels.filter}>
      {form.kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="stat-filter__row">
        <Day name="from" label={labels.from} value={form.from} />
        <Day name="to" label={labels.to} value={form.to} />
        {form.intervals.length > 0 && <Select name="interval" label={labels.interval} options={form.intervals} />}
        {form.groupings.length > 1 && <Select name="by" label={labels.by} options={form.groupings} />}
        <button type="submit" className="kern-btn kern-btn--primary">
          <span className="kern-label">{labels.apply}</span>
        </button>
      </div>
      <details className="filter__more" open={chosen}>
        <summary>{labels.moreFilters}</summary>
        <div className="stat-filter__lists">
          {form.lists.map((list) => (
            <Boxes key={list.name} list={list} />
          ))}
        </div>
      </details>
      {form.resetHref !== null && (
        <p className="stat-filter__reset">
          <Link className="link" to={form.resetHref}>
            {labels.reset}
          </Link>
        </p>
      )}
    </Form>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
}

/** The key follows the address: going back shows what was chosen there. */
function Day({ name, label, value }: FieldProps & { readonly value: string }): React.ReactElement {
  return (
    <div className="field">
      <label htmlFor={`stat-${name}`}>{label}</label>
      <input key={value} id={`stat-${name}`} type="date" name={name} defaultValue={value} />
    </div>
  );
}

function Select({ name, label, options }: FieldProps & { readonly options: readonly Option[] }): React.ReactElement {
  const chosen = options.find(({ isChosen }) => isChosen)?.value;
  return (
    <div className="field">
      <label htmlFor={`stat-${name}`}>{label}</label>
      <select key={chosen} id={`stat-${name}`} name={name} defaultValue={chosen}>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function Boxes({ list }: { readonly list: ChoiceList }): React.ReactElement {
  return (
    <fieldset className="choices">
      <legend>{list.legend}</legend>
      <ul className="choices__list">
        {list.choices.map(({ value, label, count, isChosen, sign }) => (
          <li key={value}>
            <label className="choice">
              <input key={String(isChosen)} type="checkbox" name={list.name} value={value} defaultChecked={isChosen} />
              {sign !== null && <StatusSign sign={sign} />}
              <span className="choice__label">{label}</span> <span className="choice__count">{count}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
