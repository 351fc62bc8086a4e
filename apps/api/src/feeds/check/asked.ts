import type { RankedLead } from '@navigator/adapters';
import type { AskedAddress, Candidate, LocalText, RunError } from '@navigator/shared';
import { isHtml, type Look } from './look.js';

/** An address that answered, and what its answer is. */
export function askedAndCame(url: string, look: Look, known: readonly Candidate[]): AskedAddress {
  const [best] = known;
  const { status } = look;
  const came = best ? { de: best.format, en: best.format } : kindOf(look);
  return { url, status, answeredFrom: look.url === url ? null : look.url, came };
}

/** An address that gave no answer. */
export function askedInVain(url: string, { code, text, ...rest }: RunError & { status?: number | null }): AskedAddress {
  const status = rest.status ?? null;
  const came = status === null ? text : { de: `keine Antwort (${code})`, en: `no answer (${code})` };
  return { url, status, answeredFrom: null, came };
}

/** An address whose answer came from somewhere else. */
export function ledAway(url: string, { url: answeredFrom, status }: Look): AskedAddress {
  const came = { de: 'führt auf einen anderen Rechner', en: 'leads to another host' };
  return { url, status, answeredFrom, came };
}

/** An address on another host that the page points to; whoever wants it looked at gives it. */
export function elsewhere({ feedUrl, format }: RankedLead): AskedAddress {
  const came = {
    de: `nicht abgefragt, anderer Rechner: vielleicht ${format}; bitte diese Adresse prüfen`,
    en: `not asked, another host: perhaps ${format}; please check this address`,
  };
  return { url: feedUrl, status: null, answeredFrom: null, came };
}

function kindOf(look: Look): LocalText {
  if (look.bytes.length === 0) return { de: 'leere Antwort', en: 'an empty answer' };
  if (isHtml(look)) return { de: 'eine Webseite', en: 'a web page' };
  const mediaType = look.contentType.split(';')[0]?.trim() ?? '';
  const shown = mediaType === '' ? '' : ` (${mediaType.slice(0, 80)})`;
  return { de: `Daten in keinem Format, das wir kennen${shown}`, en: `data in no format that we know${shown}` };
}
