import { Link, useLocation } from 'react-router';
import { pathIn } from '../i18n/language.js';
import { useLabels, useLanguage } from '../i18n/use-labels.js';

const PAGES = [
  ['aenderungen', 'changes'],
  ['feeds/anmelden', 'register'],
  ['ueber', 'about'],
  ['barrierefreiheit', 'accessibility'],
  ['leichte-sprache', 'easyLanguage'],
  ['gebaerdensprache', 'signLanguage'],
  ['glossar', 'glossary'],
  ['datenschutz', 'privacy'],
  ['impressum', 'imprint'],
] as const;

/** What can be reported from every page. */
const REPORTS = [
  ['barriere', 'barrier'],
  ['stadt', 'city'],
] as const;

/** Whose site it is, what is new on it, and the pages the law wants on every page. */
export function SiteFooter({
  name,
  operator,
  hasSignLanguage,
}: {
  readonly name: string;
  readonly operator: string | null;
  readonly hasSignLanguage: boolean;
}): React.ReactElement {
  const labels = useLabels();
  const language = useLanguage();
  const { pathname } = useLocation();
  return (
    <footer className="site-footer">
      <p className="site-footer__claim">
        <strong>{name}</strong>
        <span>{operator ?? labels.siteClaim}</span>
      </p>
      <nav aria-label={labels.footerNavigation}>
        <ul className="site-footer__links">
          {REPORTS.map(([kind, label]) => (
            <li key={kind}>
              <Link to={pathIn(language, `/melden?art=${kind}&seite=${pathname}`)}>{labels.reports[label]}</Link>
            </li>
          ))}
          {PAGES.filter(([, page]) => hasSignLanguage || page !== 'signLanguage').map(([path, page]) => (
            <li key={path}>
              <Link to={pathIn(language, `/${path}`)}>{labels.pages[page]}</Link>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
