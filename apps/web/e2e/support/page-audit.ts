import type { Page } from 'playwright-core';

/** What stands on a page and could run or lead where nobody meant to; empty where the page is clean. */
export function auditPage(page: Page): Promise<string[]> {
  return page.evaluate(findings);
}

/** Runs in the browser. */
function findings(): string[] {
  const ran = '__pwned' in window ? ['a script of a feed has run'] : [];
  return [...ran, ...[...document.querySelectorAll('*')].flatMap(faultsOf)];

  function faultsOf(element: Element): string[] {
    const attributes = [...element.attributes].filter(
      ({ name, value }) => /^on|^srcdoc$/i.test(name) || (isAddress(name) && !isHarmless(value)),
    );
    const told = attributes.map(({ name, value }) => `<${element.localName} ${name}="${value.slice(0, 80)}">`);
    return [...told, ...(isForeignFrame(element) ? [`<${element.localName}>`] : []), ...scriptFaults(element)];
  }

  function isAddress(name: string): boolean {
    return ['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'content'].includes(name);
  }

  /** Addresses of ours, of the web, of mail, read as the browser reads them; prose with a colon is none that runs. */
  function isHarmless(value: string): boolean {
    if (!URL.canParse(value)) return true;
    const { protocol, username, password } = new URL(value);
    if (/^data:image\/svg/.test(value)) return true;
    return !/^(?:java|vb)script:|^data:/i.test(protocol) && username === '' && password === '';
  }

  function isForeignFrame(element: Element): boolean {
    if (element.localName === 'base') return element.hasAttribute('href');
    if (element.localName === 'iframe') return element.getAttribute('src')?.startsWith('/') !== true;
    return ['object', 'embed'].includes(element.localName);
  }

  /** Scripts of ours carry the nonce of this answer, and data are no scripts; nobody else's are either. */
  function scriptFaults(element: Element): string[] {
    if (!(element instanceof HTMLScriptElement) || element.hasAttribute('src')) return [];
    const isOurs = element.type === 'application/ld+json' || element.nonce !== '';
    return isOurs ? [] : [`<script>${element.textContent.slice(0, 60)}`];
  }
}
