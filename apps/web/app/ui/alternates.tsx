import { useLocation, useMatches } from 'react-router';
import { LANGUAGES, pathIn, withoutLanguage } from '../i18n/language.js';

/** The one address of this page, and the same page in every language. */
export function Alternates({ origin }: { readonly origin: string }): React.ReactElement {
  const { pathname } = useLocation();
  const search = canonicalSearch(useMatches().at(-1)?.loaderData);
  const path = withoutLanguage(pathname);
  return (
    <>
      <link rel="canonical" href={origin + pathname + search} />
      {LANGUAGES.map(({ code }) => (
        <link key={code} rel="alternate" hrefLang={code} href={origin + pathIn(code, path) + search} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={origin + path + search} />
    </>
  );
}

/** Pages with a filter say which spelling of it is the canonical one. */
function canonicalSearch(page: unknown): string {
  if (typeof page !== 'object' || page === null || !('canonicalSearch' in page)) return '';
  return typeof page.canonicalSearch === 'string' ? page.canonicalSearch : '';
}
