import { Link } from 'react-router';
import { Go } from './field.js';
import type { RegisterView } from './register-view.js';
import { useRegisterWords } from './words.js';

/** All answers once more, each with the way to change it. */
export function AnswersStep({
  view: { rows, isComplete },
}: {
  readonly view: Extract<RegisterView, { state: 'answers' }>;
}): React.ReactElement {
  const words = useRegisterWords().answers;
  return (
    <>
      <dl className="answers">
        {rows.map(({ term, value, isMissing, change }) => (
          <div key={term} className="answers__row" data-missing={isMissing || undefined}>
            <dt>{term}</dt>
            <dd>{isMissing ? <strong>{value}</strong> : value}</dd>
            <dd>
              <Link className="link" to={change}>
                {words.change}
                <span className="kern-sr-only"> {term}</span>
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      {isComplete ? (
        <>
          <p className="hint">{words.agree}</p>
          <Go>{words.button}</Go>
        </>
      ) : (
        <p role="status">
          <strong>{words.incomplete}</strong>
        </p>
      )}
    </>
  );
}
