import { Link } from 'react-router';
import type { Notice } from './explore-view.js';

/** What the reader should know before the list, each with what to do about it. */
export function NoticeList({ notices }: { readonly notices: readonly Notice[] }): React.ReactElement {
  return (
    <>
      {notices.map(({ text, ways }) => (
        <p key={text} className="notice">
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
