import { Link } from 'react-router';
import { useLabels } from '../../i18n/use-labels.js';
import type { DefinitionView } from './statistics-view.js';

/** What a number means, opened when somebody asks. */
export function Definition({ definition }: { readonly definition: DefinitionView }): React.ReactElement {
  const labels = useLabels().statistics;
  return (
    <details className="definition">
      <summary>
        <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
          <circle cx="8" cy="8" r="6.5" />
          <path d="M8 7.2v4M8 4.6v1.2" />
        </svg>
        {labels.definition}
        <span className="unseen">: {definition.name}</span>
      </summary>
      <Terms definition={definition} />
      <p>
        <Link className="link" to={definition.page.href}>
          {definition.page.label}
        </Link>
      </p>
    </details>
  );
}

/** The definition as a list of terms. */
export function Terms({ definition }: { readonly definition: DefinitionView }): React.ReactElement {
  return (
    <dl className="facts definition__terms">
      {definition.terms.map(({ term, text }) => (
        <div key={term} className="facts__row">
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
