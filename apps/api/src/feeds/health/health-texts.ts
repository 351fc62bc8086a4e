import { DEFAULT_TIME_ZONE, type HealthReason, type LocalText } from '@navigator/shared';

/** What each reason says where it needs no numbers. */
export const REASON_TEXTS: Readonly<Record<HealthReason, LocalText>> = {
  working: { de: 'Die letzten Abrufe waren erfolgreich.', en: 'The latest harvests were successful.' },
  failed: { de: 'Die letzten Abrufe sind fehlgeschlagen.', en: 'The last harvests failed.' },
  held: {
    de: 'Verluste oder auffällige Änderungen warten auf eine Entscheidung; bis dahin bleiben die bisherigen Daten stehen.',
    en: 'Losses or doubtful changes wait for a decision; until then the data we had stays.',
  },
  'unusually-quiet': {
    de: 'Viel länger unverändert als bei dieser Quelle üblich. Bitte prüfen, ob sie noch gepflegt wird.',
    en: 'Unchanged for much longer than is usual for this source. Please check that it is still maintained.',
  },
  'never-run': { de: 'Noch kein Abruf abgeschlossen.', en: 'No harvest has finished yet.' },
  paused: { de: 'Der Abruf ist angehalten.', en: 'Harvesting is paused.' },
  overdue: {
    de: 'Seit Längerem nicht abgerufen; wir konnten nicht nachsehen.',
    en: 'Not harvested for a while; we could not look.',
  },
  'own-outage': {
    de: 'Unsere eigene Verbindung war gestört; wir konnten nicht nachsehen. Die Quelle trifft keine Schuld.',
    en: 'Our own connection was down; we could not look. The source is not to blame.',
  },
};

/** How often in a row it failed, and why the last time. */
export function failedText(failures: number, why: LocalText | null): LocalText {
  const times =
    failures === 1
      ? { de: 'Der letzte Abruf ist fehlgeschlagen.', en: 'The last harvest failed.' }
      : { de: `Die letzten ${failures} Abrufe sind fehlgeschlagen.`, en: `The last ${failures} harvests failed.` };
  return why === null ? times : { de: `${times.de} ${why.de}`, en: `${times.en} ${why.en}` };
}

/** Since when nothing changed: a day rather than a number of days, so that the sentence stays true tomorrow. */
export function quietText(since: Date): LocalText {
  const { de, en } = REASON_TEXTS['unusually-quiet'];
  return {
    de: `Seit dem ${dayOf(since, 'de-DE')} unverändert. ${de}`,
    en: `Unchanged since ${dayOf(since, 'en-GB')}. ${en}`,
  };
}

function dayOf(at: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: DEFAULT_TIME_ZONE }).format(at);
}
