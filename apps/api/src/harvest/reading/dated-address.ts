import type { RunError } from '@navigator/shared';

/** A year, perhaps with its month and day, that is no part of a longer number. */
const DATE = /(?<!\d)(?:19|20)\d{2}(?:([-_.]?)(?:0[1-9]|1[0-2])(?:\1(?:0[1-9]|[12]\d|3[01]))?)?(?!\d)/;

/** The date in the name of a file, or null: with the next issue such an address leads nowhere. */
export function dateIn(address: string): string | null {
  const { pathname, search } = new URL(address);
  return DATE.exec(pathname + search)?.[0] ?? null;
}

/** What is told where an address with a date in it leads nowhere any more (F64). */
export function datedAddressGone(date: string, detail: string): RunError {
  return {
    code: 'dated-address-gone',
    detail: `${detail}; the address holds ${date}`,
    text: {
      de: `Unter dieser Adresse steht nichts mehr, und sie enthält ein Datum (${date}): Vermutlich hat die Plattform eine neuere Ausgabe unter neuer Adresse. Bisherige Daten bleiben stehen. Bitte eine Adresse angeben, die gleich bleibt (einen Dienst oder „aktuell“), oder den Feed mit der neuen Adresse anmelden.`,
      en: `Nothing stands at this address any more, and it holds a date (${date}): the platform probably has a newer issue at a new address. The data we have stays. Please give an address that stays the same (a service, or “latest”), or register the feed with the new address.`,
    },
  };
}
