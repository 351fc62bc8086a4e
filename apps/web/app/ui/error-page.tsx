import { Link } from 'react-router';
import { pathIn } from '../i18n/language.js';
import { useLabels, useLanguage } from '../i18n/use-labels.js';
import { PageHeading } from './heading.js';

/** Which error a page shows. */
export type ErrorKind = 'notFound' | 'gone' | 'hidden' | 'signedOut' | 'forbidden' | 'tooMany' | 'tooLarge' | 'failed';

/** The page for a status code; `why` tells apart who took something away. */
export function errorKind(status: number, why: unknown): ErrorKind {
  if (status === 410) return why === 'hidden' ? 'hidden' : 'gone';
  return KINDS.get(status) ?? 'failed';
}

const KINDS: ReadonlyMap<number, ErrorKind> = new Map([
  [401, 'signedOut'],
  [403, 'forbidden'],
  [404, 'notFound'],
  [413, 'tooLarge'],
  [429, 'tooMany'],
]);

/** An error as a page of its own: what happened and where to go on. */
export function ErrorPage({ kind }: { readonly kind: ErrorKind }): React.ReactElement {
  const labels = useLabels();
  const language = useLanguage();
  const { heading, text } = labels.errors[kind];
  return (
    <main id="main" className="page page--narrow" tabIndex={-1}>
      <PageHeading lead={text}>{heading}</PageHeading>
      <ul className="next-steps">
        <li>
          <Link className="kern-btn kern-btn--primary" to={pathIn(language, '/')}>
            <span className="kern-label">{labels.pages.explore}</span>
          </Link>
        </li>
        <li>
          <Link className="kern-btn kern-btn--secondary" to={pathIn(language, '/feeds')}>
            <span className="kern-label">{labels.pages.feeds}</span>
          </Link>
        </li>
      </ul>
    </main>
  );
}
