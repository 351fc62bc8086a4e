import { addDays } from '../calendar.js';
import { cityTime } from '../city-time.js';
import type { DemoProcedure } from '../procedure.js';
import { expectedProcedure, onlyProcedures } from './expected.js';
import { procedureUuid, uuidOf } from './identity.js';
import { platformOf, type Asked, type Platform, type Told } from './platform.js';
import { procedurePage } from './procedure-page.js';
import { escaped, missingPage, pageOf, textReply, type PlatformAnswer } from './replies.js';
import { townNamed } from './towns.js';

type Version = '1.2' | '1.3' | '1.4';

const NAMESPACES = {
  '1.2': 'https://www.xleitstelle.de/xbeteiligung/12',
  '1.3': 'https://www.xleitstelle.de/xbeteiligung/1/3',
  '1.4': 'https://www.xleitstelle.de/xbeteiligung/14',
} as const;
/** Senders name their prefixes as they like. */
const PREFIXES = { '1.2': 'xbeteiligung', '1.3': 'ns5', '1.4': 'x' } as const;
const FOLDER = '/nachrichten';
const CURRENT = `${FOLDER}/kommunal.Information.Initiiert.0451.xml`;
const MESSAGE = 'kommunal.Information.Initiiert.0451';

/** XBeteiligung as a file: the message that tells a portal of the newest procedure, and a folder of all others. */
export const xbeteiligungPlatforms: readonly Platform[] = [
  xbeteiligung('1.2', 'Stieglitzrode'),
  xbeteiligung('1.3', 'Haubenmeisenau'),
  xbeteiligung('1.4', 'Kleiberfurt'),
];

function xbeteiligung(version: Version, name: string): Platform {
  return platformOf({
    slug: `xbeteiligung-${version}`,
    title: `Nachrichten der Bauleitplanung ${name}`,
    format: 'xbeteiligung',
    version,
    town: townNamed(name),
    listPath: CURRENT,
    hasTags: true,
    home: (asked) => home(asked),
    routes: [
      [
        'GET',
        /^\/nachrichten\/kommunal\.Information\.Initiiert\.0451\.xml$/,
        (asked) => file(asked, newest(asked), version),
      ],
      ['GET', /^\/nachrichten\/([0-9a-f-]{36})\.xml$/, (asked, uuid) => file(asked, byUuid(asked, uuid), version)],
      ['GET', /^\/verfahren\/([^/]+)$/, procedurePage],
    ],
    expected: (told) =>
      onlyProcedures(
        [newest(told)].flatMap((one) => (one ? expectedProcedure(one, { id: `kommunal:${planId(told, one)}#1` }) : [])),
      ),
  });
}

function home(asked: Asked): PlatformAnswer {
  const others = asked.procedures.slice(-5).map((one) => {
    const path = `${FOLDER}/${procedureUuid(asked.town, one)}.xml`;
    return `<li><a href="${path}">${escaped(one.title)}</a></li>`;
  });
  return pageOf({
    title: `Nachrichten der Bauleitplanung ${asked.town.name}`,
    body: `<h1>XBeteiligung</h1><p>Die Nachrichten unserer Planungsämter zum Herunterladen.</p>
<p><a href="${CURRENT}" type="application/xml">Die neueste Nachricht (XBeteiligung, kommunal.Information.Initiiert.0451)</a></p>
<ul>${others.join('')}</ul>`,
  });
}

/** What began last and has an area, as a message needs one. */
function newest({ procedures, day }: Told): DemoProcedure | undefined {
  return procedures.findLast(({ start, outline, end }) => start <= day && outline !== null && end !== null);
}

function byUuid({ procedures, town }: Told, uuid: string): DemoProcedure | undefined {
  return procedures.find((one) => procedureUuid(town, one) === uuid);
}

function planId({ town }: Told, { month }: DemoProcedure): string {
  return `${town.slug}-plan-${month}`;
}

function file(asked: Asked, procedure: DemoProcedure | undefined, version: Version): PlatformAnswer {
  return procedure ? textReply(message(asked, procedure, version), 'application/xml') : missingPage();
}

function message(told: Told, procedure: DemoProcedure, version: Version): string {
  const x = PREFIXES[version];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<${x}:${MESSAGE} produkt="Planung" produkthersteller="Stadt ${escaped(told.town.name)}" standard="XBeteiligung" version="${version}" xmlns:${x}="${NAMESPACES[version]}" xmlns:bn-g2g="http://xoev.de/schemata/basisnachricht/g2g/1_1" xmlns:bn-kom="http://xoev.de/schemata/basisnachricht/kommunikation/1_1" xmlns:bn-beh="http://xoev.de/schemata/basisnachricht/behoerde/1_1">
${head(told, procedure)}
<${x}:nachrichteninhalt>
<${x}:vorgangsID>${uuidOf('vorgang', told.town.slug, procedure.id)}</${x}:vorgangsID>
<${x}:beteiligung>
${body(told, procedure).replace(/<(\/?)x:/g, `<$1${x}:`)}
</${x}:beteiligung>
</${x}:nachrichteninhalt>
</${x}:${MESSAGE}>
`;
}

function head({ town }: Told, { id, start }: DemoProcedure): string {
  const party = (role: string, key: string): string =>
    `<bn-g2g:${role}><bn-beh:verzeichnisdienst listURI="urn:xoev-de:kosit:codeliste:verzeichnisdienst" listVersionID="3"><code>DVDV</code></bn-beh:verzeichnisdienst><bn-beh:kennung>${key}</bn-beh:kennung><bn-beh:name>${escaped(town.name)}</bn-beh:name></bn-g2g:${role}>`;
  return `<bn-g2g:nachrichtenkopf.g2g><bn-g2g:identifikation.nachricht>
<bn-g2g:nachrichtenUUID>${uuidOf('nachricht', town.slug, id)}</bn-g2g:nachrichtenUUID>
<bn-g2g:nachrichtentyp listURI="urn:xoev-de:xleitstelle:codeliste:xbeteiligung-nachrichten" listVersionID="1.2"><code>0451</code></bn-g2g:nachrichtentyp>
<bn-g2g:erstellungszeitpunkt>${cityTime(addDays(start, -10), '10:00')}</bn-g2g:erstellungszeitpunkt>
</bn-g2g:identifikation.nachricht>${party('leser', 'psw:0002')}${party('autor', 'psw:0001')}</bn-g2g:nachrichtenkopf.g2g>`;
}

/** The content, written with the prefix `x`. Days carry an offset here and there. */
function body(told: Told, procedure: DemoProcedure): string {
  const { title, description, start, end, month, outline, office, district, id } = procedure;
  const day = (value: string): string => (month % 2 === 0 ? value : `${value}${cityTime(value, '10:00').slice(-6)}`);
  const area = JSON.stringify({ type: 'Polygon', coordinates: [outline] });
  return `<x:akteurVorhaben><x:veranlasser><name><name>${escaped(office)}</name></name></x:veranlasser></x:akteurVorhaben>
<x:planID>${planId(told, procedure)}</x:planID>
<x:planname>${escaped(title)}</x:planname>
<x:planart listURI="urn:xoev-de:xleitstelle:codeliste:planartkommunal" listVersionID="1"><code>6_1_QualifizierterBPlan</code></x:planart>
<x:verfahrensart listURI="urn:xoev-de:xleitstelle:codeliste:verfahrensartkommunal" listVersionID="1"><code>1000</code></x:verfahrensart>
<x:beschreibungPlanungsanlass>${escaped(description)}</x:beschreibungPlanungsanlass>
<x:verfahrensschritt listURI="urn:xoev-de:xleitstelle:codeliste:verfahrensschrittkommunal" listVersionID="1"><code>${month % 2 === 0 ? '4000' : '6000'}</code></x:verfahrensschritt>
<x:durchgang>1</x:durchgang>
<x:geltungsbereich>${escaped(area)}</x:geltungsbereich>
<x:raeumlicheBeschreibung>${escaped(district ?? told.town.name)}</x:raeumlicheBeschreibung>
<x:bekanntmachung>${day(addDays(start, -8))}</x:bekanntmachung>
<x:zeitraum><x:beginn>${day(start)}</x:beginn>${end === null ? '' : `<x:ende>${day(end)}</x:ende>`}</x:zeitraum>
<x:beteiligungURL>${told.origin}/verfahren/${id}</x:beteiligungURL>`;
}
