/** Versions of the standard and the namespace of each. */
const NAMESPACES = {
  '1.2': 'https://www.xleitstelle.de/xbeteiligung/12',
  '1.3': 'https://www.xleitstelle.de/xbeteiligung/1/3',
  '1.4': 'https://www.xleitstelle.de/xbeteiligung/14',
} as const;

/** Roots of the messages that we take. */
const ROOTS = {
  '0401': 'kommunal.Initiieren.0401',
  '0402': 'kommunal.Aktualisieren.0402',
  '0409': 'kommunal.Loeschen.0409',
  '0451': 'kommunal.Information.Initiiert.0451',
  '0452': 'kommunal.Information.Aktualisiert.0452',
  '0459': 'kommunal.Information.Geloescht.0459',
} as const;

/** What a test says in a message; the rest is always the same. */
export interface MessageFacts {
  readonly type: keyof typeof ROOTS;
  readonly version?: keyof typeof NAMESPACES;
  /** A UUID, or a number that becomes one. */
  readonly id?: number | string;
  readonly written?: string;
  readonly plan?: string;
  readonly process?: string;
  readonly round?: number;
  readonly title?: string;
  readonly start?: string;
  readonly end?: string;
}

/** The contact in the header of every message: it must be found nowhere afterwards. */
export const CONTACT = 'hans.mustermann@example.org';

/** An organisation named in every procedure. */
export const AUTHORITY = 'Bezirksamt Lindenhafen';

/** A message of an imaginary cockpit in the shape of the standard; with the same facts always the same. */
export function xbeteiligung(facts: MessageFacts): string {
  const { type, version = '1.2' } = facts;
  const root = ROOTS[type];
  return `<?xml version="1.0" encoding="UTF-8"?>
<x:${root} xmlns:x="${NAMESPACES[version]}" xmlns:g="http://xoev.de/schemata/basisnachricht/g2g/1_1"
  xmlns:b="http://xoev.de/schemata/basisnachricht/behoerde/1_1" xmlns:k="http://xoev.de/schemata/basisnachricht/kommunikation/1_1"
  produkt="Cockpit" produkthersteller="Muster GmbH" standard="XBeteiligung" version="${version}">
${header(facts)}
<x:nachrichteninhalt>
  <x:vorgangsID>${facts.process ?? 'V1'}</x:vorgangsID>
${content(facts)}
</x:nachrichteninhalt>
</x:${root}>`;
}

/** The UUID of the message with this number. */
export function uuid(id: number | string): string {
  return typeof id === 'string' ? id : `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;
}

function header({ type, id = 1, written = '2026-03-01T09:00:00+01:00' }: MessageFacts): string {
  return `<g:nachrichtenkopf.g2g>
  <g:identifikation.nachricht>
    <g:nachrichtenUUID>${uuid(id)}</g:nachrichtenUUID>
    <g:nachrichtentyp listURI="urn:xoev-de:xleitstelle:codeliste:xbeteiligung-nachrichten" listVersionID="1.2">
      <code>${type}</code><name>${ROOTS[type]}</name>
    </g:nachrichtentyp>
    <g:erstellungszeitpunkt>${written}</g:erstellungszeitpunkt>
  </g:identifikation.nachricht>
  <g:leser>${office('navigator:0001', 'Beteiligungsnavigator')}</g:leser>
  <g:autor>${office('cockpit:0002', 'Cockpit Lindenhafen')}</g:autor>
</g:nachrichtenkopf.g2g>`;
}

function office(key: string, name: string): string {
  return `
    <b:verzeichnisdienst listURI="urn:xoev-de:kosit:codeliste:verzeichnisdienst" listVersionID="3"><code>DVDV</code></b:verzeichnisdienst>
    <b:kennung>${key}</b:kennung>
    <b:name>${name}</b:name>
    <k:erreichbarkeit>
      <k:kanal listURI="urn:de:xoev:codeliste:erreichbarkeit" listVersionID="3"><code>02</code></k:kanal>
      <k:kennung>${CONTACT}</k:kennung>
    </k:erreichbarkeit>`;
}

function content(facts: MessageFacts): string {
  const { type, plan = 'P1' } = facts;
  if (type === '0409' || type === '0459') {
    return `  <x:beteiligungsID>B1</x:beteiligungsID>\n  <x:planID>${plan}</x:planID>`;
  }
  return `  <x:beteiligung>${type < '0450' ? toSystem(facts) : toPortal(facts)}</x:beteiligung>`;
}

/** 0451 and 0452: one stage of a procedure, as a portal is told of it. */
function toPortal(facts: MessageFacts): string {
  return `${about(facts)}
    <x:planart listURI="urn:xoev-de:xleitstelle:codeliste:planartkommunal" listVersionID="1"><code>6_Bebauungsplan</code></x:planart>
    <x:verfahrensschritt listURI="urn:xoev-de:xleitstelle:codeliste:verfahrensschrittkommunal" listVersionID="1"><code>6000</code></x:verfahrensschritt>
    <x:durchgang>${String(facts.round ?? 1)}</x:durchgang>
    ${ground()}
    <x:bekanntmachung>2026-02-20</x:bekanntmachung>
    ${period(facts)}
    <x:beteiligungURL>https://beteiligung.example.org/verfahren/${facts.plan ?? 'P1'}</x:beteiligungURL>`;
}

/** 0401 and 0402: a whole procedure, as the system of participation is told of it. */
function toSystem(facts: MessageFacts): string {
  return `${about(facts)}
    <x:planartKommunal listURI="urn:xoev-de:xleitstelle:codeliste:planartkommunal" listVersionID="1"><code>6_Bebauungsplan</code></x:planartKommunal>
    <x:verfahrensschrittKommunal listURI="urn:xoev-de:xleitstelle:codeliste:verfahrensschrittkommunal" listVersionID="1"><code>6000</code></x:verfahrensschrittKommunal>
    <x:durchgang>${String(facts.round ?? 1)}</x:durchgang>
    ${ground()}
    <x:beteiligungOeffentlichkeit>
      <x:durchgang>${String(facts.round ?? 1)}</x:durchgang>
      <x:bekanntmachung>2026-02-20</x:bekanntmachung>
      ${period(facts)}
    </x:beteiligungOeffentlichkeit>`;
}

function about({ plan = 'P1', title = 'Bebauungsplan 7' }: MessageFacts): string {
  return `
    <x:akteurVorhaben><x:veranlasser><name><name>${AUTHORITY}</name></name></x:veranlasser></x:akteurVorhaben>
    <x:planID>${plan}</x:planID>
    <x:planname>${title}</x:planname>`;
}

function ground(): string {
  return `<x:geltungsbereich>{"type":"Polygon","coordinates":[[[10.08,53.47],[10.09,53.47],[10.09,53.48],[10.08,53.47]]]}</x:geltungsbereich>
    <x:raeumlicheBeschreibung>Quartier am Park</x:raeumlicheBeschreibung>`;
}

function period({ start = '2026-03-02', end = '2026-04-02' }: MessageFacts): string {
  return `<x:zeitraum><x:beginn>${start}</x:beginn><x:ende>${end}</x:ende></x:zeitraum>`;
}
