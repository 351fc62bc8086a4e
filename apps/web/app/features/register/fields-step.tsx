import { faultOf, Go } from './field.js';
import type { MapRow } from './register-view.js';
import type { StepOf } from './typed-steps.js';
import { useRegisterWords } from './words.js';

/** What stands where in a list that names its fields in its own way. */
export function FieldsStep({ view, returned }: StepOf<'fields'>): React.ReactElement {
  const words = useRegisterWords().fields;
  const hasMore = view.more.some(({ path }) => path !== '');
  const row = (one: MapRow): React.ReactElement => (
    <Row key={one.target} row={one} options={view.options} fault={faultOf(returned, 'map')} />
  );
  return (
    <>
      {view.first.map(row)}
      <details className="register__more" open={hasMore}>
        <summary>{words.more}</summary>
        <p className="hint">{words.position}</p>
        <div className="register__rows">{view.more.map(row)}</div>
      </details>
      <Go>{words.button}</Go>
    </>
  );
}

function describedBy(hints: string, id: string): { readonly 'aria-describedby'?: string } {
  return hints === '' ? {} : { 'aria-describedby': `${id}-hint` };
}

interface RowProps {
  readonly row: MapRow;
  readonly options: StepOf<'fields'>['view']['options'];
  /** Only the title has to be somewhere. */
  readonly fault: string | null;
}

function Row({ row: { target, label, hint, path, isGuess }, options, fault }: RowProps): React.ReactElement {
  const words = useRegisterWords().fields;
  const isTitle = target === 'title';
  const id = isTitle ? 'map' : `field-${target}`;
  const isFaulty = isTitle && fault !== null;
  const hints = `${hint} ${isGuess ? words.guess : ''}`.trim();
  return (
    <div className="entry" data-faulty={isFaulty || undefined}>
      <label htmlFor={id}>{label}</label>
      {hints !== '' && (
        <p id={`${id}-hint`} className="hint">
          {hints}
        </p>
      )}
      {isFaulty && (
        <p id={`${id}-fault`} className="entry__fault">
          {fault}
        </p>
      )}
      <select
        id={id}
        name={`field-${target}`}
        defaultValue={path}
        required={isTitle}
        aria-invalid={isFaulty || undefined}
        {...describedBy(hints, id)}
      >
        <option value="">{words.none}</option>
        {options.map((option) => (
          <option key={option.path} value={option.path}>
            {option.example === null ? option.path : `${option.path}: ${option.example}`}
          </option>
        ))}
      </select>
    </div>
  );
}
