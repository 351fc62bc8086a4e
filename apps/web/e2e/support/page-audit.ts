import type { Page } from 'playwright-core';

/** What stands on a page and could run or lead where nobody meant to; empty where the page is clean. */
export function auditPage(page: Page): Promise<string[]> {
  return page.evaluate(findings);
}

/** Runs in the browser. */
function findings(): string[] {
  const found: string[] = [];
  if ('__pwned' in window) found.push('a script of a feed has run');
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || name === 'srcdoc') found.push(`<${element.localName} ${name}="${value.slice(0, 60)}">`);
      if (isAddress(name) && !isHarmless(value)) found.push(`<${element.localName} ${name}="${value.slice(0, 80)}">`);
    }
    if (['iframe', 'object', 'embed', 'base'].includes(element.localName) && !isOurs(element)) {
      found.push(`<${element.localName}>`);
    }
    if (element.localName === 'script' && !element.hasAttribute('src') && !isData(element))
      found.push(scriptFault(element));
  }
  return found.filter((one) => one !== '');

  function isAddress(name: string): boolean {
    return ['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'content'].includes(name);
  }

  /** Addresses of ours, of the web, of mail; what an address holds besides is checked by the browser's own reading. */
  function isHarmless(value: string): boolean {
    if (!/^[\s\p{Cc}]*[a-z][a-z0-9+.\s-]*:/iu.test(value)) return true;
    if (!URL.canParse(value)) return true;
    const { protocol, username, password } = new URL(value);
    const isKnown =
      ['http:', 'https:', 'mailto:', 'tel:', 'webcal:'].includes(protocol) || /^data:image\/svg/.test(value);
    const isProse = !/^(?:java|vb)script:|^data:/i.test(protocol);
    return (isKnown && username === '' && password === '') || (!isKnown && isProse);
  }

  function isOurs(element: Element): boolean {
    if (element.localName === 'base') return !element.hasAttribute('href');
    return element.localName === 'iframe' && element.getAttribute('src')?.startsWith('/') === true;
  }

  function isData(element: Element): boolean {
    return element.getAttribute('type') === 'application/ld+json';
  }

  /** Scripts of ours carry the nonce of this answer; nobody else's do. */
  function scriptFault(element: Element): string {
    return element instanceof HTMLScriptElement && element.nonce !== ''
      ? ''
      : `<script>${element.textContent.slice(0, 60)}`;
  }
}
