import { inLanguage } from '@navigator/shared';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/use-labels.js';
import { PAGE_WORDS } from './page-words.js';
import type { ProcedureView } from './procedure-view.js';
import { ShareButtons } from './share-part.js';

/** What one can do with the procedure besides taking part. */
export function Actions({ view }: { readonly view: ProcedureView }): React.ReactElement {
  const words = inLanguage(PAGE_WORDS, useLanguage());
  const { calendar, follow, address, heading } = view;
  return (
    <ul className="actions" aria-label={words.actions}>
      {calendar !== null && (
        <li>
          <a className="action" href={calendar} download title={words.calendarHint}>
            {words.calendar}
          </a>
        </li>
      )}
      <li>
        <Link className="action" to={follow.href}>
          {follow.label}
        </Link>
      </li>
      <ShareButtons title={heading} address={address} />
    </ul>
  );
}

/** The end of the page: something is wrong, and where it stands; on paper only the latter. */
export function PageFoot({ view }: { readonly view: ProcedureView }): React.ReactElement {
  const words = inLanguage(PAGE_WORDS, useLanguage());
  return (
    <footer className="procedure__foot">
      <p className="procedure__report">
        {words.reportText}{' '}
        <Link className="link" to={view.reportHref}>
          {words.report}
        </Link>
      </p>
      <p className="procedure__address">
        {words.address}: <span>{view.address}</span>
      </p>
    </footer>
  );
}
