import { z } from 'zod';
import { LocalText } from './language.js';

/** How bad it is: an error loses a record, a warning loses a field, an info only tells. */
export const Severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

/** Who can mend it. */
export const Responsible = z.enum(['publisher', 'operator', 'us']);
export type Responsible = z.infer<typeof Responsible>;

interface FindingKind {
  readonly severity: Severity;
  readonly who: Responsible;
  readonly text: LocalText;
}

const publisherError = (de: string, en: string): FindingKind => ({
  severity: 'error',
  who: 'publisher',
  text: { de, en },
});
const publisherWarning = (de: string, en: string): FindingKind => ({
  severity: 'warning',
  who: 'publisher',
  text: { de, en },
});
const note = (de: string, en: string): FindingKind => ({ severity: 'info', who: 'publisher', text: { de, en } });

/** Every remark that harvesting can make: a stable code, how bad, who must act and what to do. */
export const FINDINGS = {
  'id-missing': publisherError(
    'Dem Verfahren fehlt die Kennung („id“). Ohne sie können wir es nicht wiedererkennen.',
    'The procedure has no “id”. Without one we cannot recognise it again.',
  ),
  'title-missing': publisherError('Dem Verfahren fehlt der Titel.', 'The procedure has no title.'),
  'title-made': publisherWarning(
    'Der Eintrag nennt keinen Titel; gezeigt wird seine Kennung. Bitte einen Titel liefern.',
    'The entry names no title; its identifier is shown. Please deliver a title.',
  ),
  'record-malformed': publisherError(
    'Der Eintrag ist kein Verfahren in diesem Format; bitte Aufbau prüfen.',
    'The entry is not a procedure in this format; please check its structure.',
  ),
  'phantom-record': publisherError(
    'Die Plattform kennt dieses Verfahren nicht und antwortet mit einem leeren Platzhalter; bitte die Adresse prüfen.',
    'The platform does not know this procedure and answers with an empty placeholder; please check the address.',
  ),
  'duplicate-id': publisherWarning(
    'Dieselbe Kennung kommt mehrfach vor; der erste Eintrag gilt.',
    'The same id appears more than once; the first entry counts.',
  ),
  'legacy-skipped': note(
    'Aus einem Altsystem übernommen und dort nicht mehr betreut; wird nicht gezeigt.',
    'Imported from an older system and no longer maintained there; not shown.',
  ),
  'access-restricted': note(
    'Nur für einen geschlossenen Kreis bestimmt; wird nicht gezeigt.',
    'Meant for a closed circle only; not shown.',
  ),
  'wrong-type': publisherWarning(
    'Ein Feld hat einen unerwarteten Typ und wurde ausgelassen.',
    'A field has an unexpected type and was left out.',
  ),
  'date-invalid': publisherWarning(
    'Ein Datum ist nicht lesbar; erwartet wird zum Beispiel 2026-03-31.',
    'A date cannot be read; expected, for example, 2026-03-31.',
  ),
  'date-placeholder': publisherWarning(
    '1970-01-01 ist ein Platzhalter, kein Datum; das Verfahren gilt als undatiert.',
    '1970-01-01 is a placeholder, not a date; the procedure counts as undated.',
  ),
  'end-before-start': publisherWarning(
    'Das Ende liegt vor dem Beginn; beide Daten wurden ausgelassen.',
    'The end is before the start; both dates were left out.',
  ),
  'end-far-ahead': note(
    'Das Ende liegt mehr als drei Jahre voraus; das Verfahren gilt als fortlaufend.',
    'The end is more than three years ahead; the procedure counts as continuous.',
  ),
  'end-approximate': note(
    'Gemeldet ist nur das Ende eines Abschnitts; das Verfahren kann länger gedauert haben.',
    'Only the end of one stage is reported; the procedure may have lasted longer.',
  ),
  'end-unknown': note(
    'Ein Ende ist nicht gemeldet, und so lange lassen Plattformen dieser Art meist niemanden mitmachen; der Stand gilt als unbekannt.',
    'No end is reported, and platforms of this kind mostly let nobody take part for so long; the status counts as unknown.',
  ),
  'status-unclear': note(
    'Ohne Daten, und der gemeldete Stand hat je nach Version der Plattform eine andere Bedeutung; er bleibt unbekannt.',
    'Without dates, and the reported status means different things in different versions of the platform; it stays unknown.',
  ),
  'geometry-missing': note(
    'Ohne Lage: Das Verfahren erscheint in der Liste, aber nicht auf der Karte.',
    'Without a place: the procedure is listed but not on the map.',
  ),
  'geometry-invalid': publisherWarning(
    'Die Lage ist kein gültiges GeoJSON und wurde ausgelassen.',
    'The place is not valid GeoJSON and was left out.',
  ),
  'geometry-repaired': note(
    'Die Lage hatte kleine Fehler (offener Ring, dritte Dimension) und wurde berichtigt.',
    'The place had small errors (open ring, third dimension) and was mended.',
  ),
  'null-island': publisherWarning(
    'Die Koordinaten [0, 0] liegen im Atlantik und wurden ausgelassen.',
    'The coordinates [0, 0] lie in the Atlantic and were left out.',
  ),
  'coordinates-out-of-range': publisherWarning(
    'Die Koordinaten sind keine Längen- und Breitengrade (WGS84) und wurden ausgelassen.',
    'The coordinates are not longitude and latitude (WGS84) and were left out.',
  ),
  'axes-swapped': publisherWarning(
    'Breite und Länge standen vertauscht und wurden getauscht; GeoJSON nennt die Länge zuerst.',
    'Latitude and longitude stood the wrong way round and were swapped; GeoJSON names the longitude first.',
  ),
  'crs-unknown': publisherWarning(
    'Das Koordinatensystem ist uns nicht bekannt oder nicht genannt; die Lage wurde ausgelassen. Bitte WGS84 liefern oder das System nennen (zum Beispiel EPSG:25832).',
    'The coordinate reference system is not known to us or not named; the place was left out. Please deliver WGS84 or name the system (for example EPSG:25832).',
  ),
  'crs-assumed': publisherWarning(
    'Das Koordinatensystem ist nicht genannt; nur mit dem angezeigten liegt das Verfahren im erwarteten Gebiet. Bitte das System nennen.',
    'The coordinate reference system is not named; only with the one shown does the procedure lie in the expected area. Please name the system.',
  ),
  'place-outside-region': publisherWarning(
    'Die Lage ist auch mit getauschten Achsen nicht im erwarteten Gebiet und wurde ausgelassen.',
    'The place is not in the expected area, with swapped axes neither, and was left out.',
  ),
  'not-participation': note(
    'Nach den Angaben der Quelle ist hier keine Beteiligung vorgesehen; wird nicht gezeigt.',
    'By what the source says there is nothing to take part in; not shown.',
  ),
  'status-unknown': {
    severity: 'info',
    who: 'operator',
    text: {
      de: 'Ein Stand, den die Feldzuordnung nicht kennt; es gelten allein die Daten.',
      en: 'A status that the field map does not know; the dates alone count.',
    },
  },
  'markup-removed': note('Formatierung wurde aus dem Text entfernt.', 'Formatting was removed from the text.'),
  'script-removed': publisherWarning(
    'Der Text enthielt ausführbaren Code, der entfernt wurde.',
    'The text contained executable code, which was removed.',
  ),
  'text-shortened': publisherWarning(
    'Ein Text ist ungewöhnlich lang und wurde gekürzt.',
    'A text is unusually long and was shortened.',
  ),
  'charset-guessed': publisherWarning(
    'Der Text ist nicht wie angegeben UTF-8; er wurde als Windows-1252 gelesen. Bitte den Zeichensatz im Content-Type nennen.',
    'The text is not UTF-8 as declared; it was read as Windows-1252. Please name the charset in the Content-Type.',
  ),
  'url-invalid': publisherWarning(
    'Der Verweis ist keine http(s)-Adresse und wurde ausgelassen.',
    'The link is not an http(s) address and was left out.',
  ),
  'count-invalid': publisherWarning(
    'Eine Zahl ist nicht lesbar und gilt als nicht gemeldet.',
    'A number cannot be read and counts as not reported.',
  ),
  'topic-unknown': {
    severity: 'info',
    who: 'operator',
    text: {
      de: 'Thema der Stadt ohne Entsprechung im gemeinsamen Vokabular.',
      en: 'A topic of the city without a match in the common vocabulary.',
    },
  },
  'phase-kind-unknown': {
    severity: 'info',
    who: 'operator',
    text: {
      de: 'Ein Abschnitt, dessen Art wir nicht kennen; er zählt nicht als Beteiligung, bis jemand ihn zuordnet.',
      en: 'A stage whose kind we do not know; it does not count as participation until somebody maps it.',
    },
  },
  'kind-unknown': {
    severity: 'info',
    who: 'operator',
    text: {
      de: 'Eine Verfahrensart ohne Entsprechung im gemeinsamen Vokabular.',
      en: 'A kind of procedure without a match in the common vocabulary.',
    },
  },
  'level-unknown': {
    severity: 'info',
    who: 'operator',
    text: {
      de: 'Eine Beteiligungsstufe ohne Entsprechung im gemeinsamen Vokabular.',
      en: 'A level of participation without a match in the common vocabulary.',
    },
  },
  'area-unresolved': {
    severity: 'info',
    who: 'operator',
    text: {
      de: 'Ein Name oder Schlüssel, zu dem wir keine Gemeinde kennen; das Verfahren steht unter dem Gebiet, für das der Feed gilt. „npm run feeds -- unresolved <Feed>“ zeigt alle.',
      en: 'A name or key that we know no municipality for; the procedure stands under the area of its feed. “npm run feeds -- unresolved <feed>” lists them.',
    },
  },
  'told-elsewhere': note(
    'Ein Feed einer anderen Stelle führt dieses Verfahren auch. Es wird einmal gezeigt, mit beiden Quellen; gehören die Einträge nicht zusammen, trennt sie die Betriebsstelle.',
    'A feed of another body lists this procedure too. It is shown once, with both sources; if the two do not belong together, the operator takes them apart.',
  ),
  'correction-caught-up': {
    severity: 'info',
    who: 'operator',
    text: {
      de: 'Die Quelle sagt jetzt selbst, was der Betreiber berichtigt hatte; die Korrektur ruht. „npm run corrections -- list“ zeigt sie.',
      en: 'The source itself now says what the operator had corrected; the correction rests. “npm run corrections -- list” shows it.',
    },
  },
  'event-unattached': note(
    'Der Termin nennt kein Verfahren, das wir kennen; er wird aufbewahrt und zugeordnet, sobald es eines gibt.',
    'The event names no procedure that we know; it is kept and attached as soon as there is one.',
  ),
  'event-undated': publisherWarning(
    'Der Eintrag nennt kein lesbares Datum und kann deshalb kein Termin werden; er wurde ausgelassen.',
    'The entry tells no date that can be read and so cannot be an event; it was left out.',
  ),
  'event-end-before-start': publisherWarning(
    'Das Ende des Termins liegt vor seinem Beginn; das Ende wurde ausgelassen.',
    'The end of the event is before its start; the end was left out.',
  ),
  'own-record': note(
    'Dieses Verfahren stammt von uns selbst und wurde nicht ein zweites Mal übernommen.',
    'This procedure came from us in the first place and was not taken a second time.',
  ),
  'deleted-at-source': note(
    'Die Quelle meldet diesen Eintrag als gelöscht.',
    'The source says that this entry was deleted.',
  ),
  'members-missing': publisherWarning(
    'Die Plattform kennt einige Felder nicht, nach denen wir gefragt haben (andere Fassung); sie bleiben leer.',
    'The platform does not know some members that we asked for (another version); they stay empty.',
  ),
  'list-cut': publisherWarning(
    'Die Liste kam nicht ganz: Die Plattform liefert nur einen Teil, oder ihre Seiten führen nicht weiter. Aus dem Fehlen eines Verfahrens wird nichts geschlossen.',
    'The list did not come whole: the platform delivers only a part of it, or its pages lead nowhere. Nothing is concluded from the absence of a procedure.',
  ),
  'pages-repeat': publisherWarning(
    'Weitere Seiten der Liste brachten nur, was schon auf früheren stand, ohne Ende. Wir haben dort aufgehört; aus dem Fehlen eines Verfahrens wird nichts geschlossen. Bitte das Blättern der Schnittstelle prüfen.',
    'Further pages of the list brought only what earlier ones held, without an end. We stopped there; nothing is concluded from the absence of a procedure. Please check how the interface turns pages.',
  ),
  'pages-shifted': publisherWarning(
    'Eine Seite der Liste brachte, was schon auf einer früheren stand: Die Reihenfolge hat sich beim Blättern geändert, und anderes kann uns entgangen sein. Aus dem Fehlen eines Verfahrens wird nichts geschlossen. Bitte die Liste fest sortieren.',
    'A page of the list brought what an earlier one held: the order changed while we turned pages, and other entries may have passed us by. Nothing is concluded from the absence of a procedure. Please sort the list by something fixed.',
  ),
  'asked-again': publisherWarning(
    'Eine Seite der Liste kam erst nach einem weiteren Versuch. Die Daten sind vollständig; kommt das oft vor, bitte die Last der Schnittstelle prüfen.',
    'A page of the list came only after another attempt. The data is complete; if this happens often, please check the load of the interface.',
  ),
  'pages-smaller': publisherWarning(
    'Die Schnittstelle konnte keine so großen Seiten liefern, wie sie erlaubt; wir haben um kleinere gebeten. Die Daten sind vollständig.',
    'The interface could not deliver pages as large as it allows; we asked for smaller ones. The data is complete.',
  ),
  'list-round': publisherWarning(
    'Die Liste hat genau so viele Einträge, wie Server oft höchstens liefern. Vielleicht fehlt der Rest: bitte prüfen, ob die Schnittstelle stillschweigend abschneidet.',
    'The list has exactly as many entries as servers often deliver at most. Perhaps the rest is missing: please check whether the interface cuts off in silence.',
  ),
  'enrichment-failed': {
    severity: 'warning',
    who: 'publisher',
    text: {
      de: 'Eine ergänzende Abfrage der Plattform schlug fehl; die letzten bekannten Angaben bleiben stehen.',
      en: 'A supplementary request to the platform failed; the last known values stay.',
    },
  },
  'list-empty': publisherWarning(
    'Die Liste ist leer. Antwortet die Plattform so in Wartungszeiten, bleibt alles Bisherige stehen.',
    'The list is empty. If the platform answers so during maintenance, everything we knew stays.',
  ),
} as const satisfies Readonly<Record<string, FindingKind>>;

/** Code of a finding; stable, so that owners can filter by it. */
export type FindingCode = keyof typeof FINDINGS;

/** A finding on one record as an adapter remarks it. */
export interface Remark {
  readonly code: FindingCode;
  /** The offending value or field, shortened; never a credential. */
  readonly value: string | null;
}

/** Findings of one code in one run, counted, with one example (failure case F70: bounded). */
export const Finding = z
  .object({
    code: z.string(),
    severity: Severity,
    who: Responsible,
    count: z.int().positive(),
    example: z.object({ sourceId: z.string().nullable(), value: z.string().nullable() }).nullable(),
    text: LocalText,
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof Finding>;
