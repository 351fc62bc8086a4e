import { Link } from 'react-router';
import type { Notice } from './explore-view.js';

/** What the reader should know before the list, each with what to do about it. */
export function NoticeList({ notices }: { readonly notices: readonly Notice[] }): React.ReactElement {
  return (
    <>
      {notices.map(({ kind, text, ways }) => (
        <p key={text} className="notice" data-kind={kind}>
          {text}
          {ways.map(({ label, href }) => (
            <span key={href}>
              {' '}
              <Link className="link" to={href} preventScrollReset>
                {label}
              </Link>
            </span>
          ))}
        </p>
      ))}
    </>
  );
}
