import type { DemoProcedure } from '../procedure.js';
import { expectedProcedure, onlyProcedures } from './expected.js';
import { procedureUuid } from './identity.js';
import { platformOf, type Asked, type Platform, type Told } from './platform.js';
import { procedurePage } from './procedure-page.js';
import { escaped, jsonReply, pageOf, textReply, type PlatformAnswer } from './replies.js';
import { shapeOf } from './shape.js';
import { townNamed } from './towns.js';

type Version = 'rdf' | 'json' | 'eia';

const RDF = 'application/rdf+xml';
const COLLECTION = 'hh';
const LISTS = 'https://specs.diplanung.de/resource';
const EIA_LISTS = 'https://specs.uvp-verbund.de/resource';
const GEOJSON_TYPE = 'https://www.iana.org/assignments/media-types/application/vnd.geo+json';
const DATE = 'http://www.w3.org/2001/XMLSchema#date';

const NAMESPACES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  locn: 'http://www.w3.org/ns/locn#',
  adms: 'http://www.w3.org/ns/adms#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  plu: 'http://specs.diplanung.de/plu/',
  eia: 'http://specs.uvp-verbund.de/eia/',
} as const;

/** Metadata of plans: RDF/XML by the profile, as one server wraps it in JSON, and its sister of the UVP portals. */
export const dcatApPluPlatforms: readonly Platform[] = [
  dcat('rdf', 'Seggenhafen'),
  dcat('json', 'Binsenfurt'),
  dcat('eia', 'Mispelstedt'),
];

function dcat(version: Version, name: string): Platform {
  return platformOf({
    slug: `dcat-ap-plu-${version}`,
    title: `Metadaten der Planung ${name}`,
    format: 'dcat-ap-plu',
    version: { rdf: '0.2.4', json: '0.2.4 in JSON', eia: 'EIA 0.1.1' }[version],
    town: townNamed(name),
    listPath: `/v1/collections/${COLLECTION}/items`,
    home: () => home(name, version),
    routes: [
      ['GET', /^\/v1\/?$/, ({ origin }) => jsonReply(landing(origin, version))],
      ['GET', /^\/v1\/conformance$/, () => jsonReply({ conformsTo: CONFORMS_TO })],
      ['GET', /^\/v1\/version$/, () => jsonReply({ version: version === 'eia' ? '0.1.1' : '0.2.4' })],
      ['GET', /^\/v1\/collections$/, ({ origin }) => jsonReply({ collections: [collection(origin)], links: [] })],
      ['GET', /^\/v1\/collections\/hh$/, ({ origin }) => jsonReply(collection(origin))],
      ['GET', /^\/v1\/collections\/hh\/items$/, (asked) => items(asked, version)],
      ['GET', /^\/v1\/collections\/hh\/items\/([0-9a-f-]{36})$/, (asked, uuid) => record(asked, uuid, version)],
      ['GET', /^\/verfahren\/([^/]+)$/, procedurePage],
    ],
    expected: ({ procedures, town }) =>
      onlyProcedures(procedures.map((one) => expectedProcedure(one, { id: procedureUuid(town, one) }))),
  });
}

const CONFORMS_TO = [
  'http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core',
  'http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/core',
];

function profileOf(version: Version): string {
  return version === 'eia' ? 'DCAT-AP.EIA' : 'DCAT-AP.PLU';
}

function home(name: string, version: Version): PlatformAnswer {
  return pageOf({
    title: `${profileOf(version)} Metadatenserver ${name}`,
    head: `<link rel="service-desc" type="application/vnd.oai.openapi" href="/v1/api.yml">
<link rel="alternate" type="${RDF}" href="/v1/collections/${COLLECTION}/items">`,
    body: `<h1>${profileOf(version)} API</h1><ul><li><a href="/v1/">Landing page</a></li>
<li><a href="/v1/collections">Collections</a></li><li><a href="/v1/conformance">Conformance</a></li></ul>`,
  });
}

function landing(origin: string, version: Version): unknown {
  const link = (rel: string, path: string): unknown => ({
    rel,
    href: `${origin}/v1/${path}`,
    type: 'application/json',
  });
  return {
    title: `${profileOf(version)} API`,
    description: 'Metadaten zu Planverfahren',
    links: [link('self', ''), link('conformance', 'conformance'), link('data', 'collections')],
  };
}

function collection(origin: string): unknown {
  const href = `${origin}/v1/collections/${COLLECTION}/items`;
  return { id: COLLECTION, title: 'Planverfahren', itemType: 'record', links: [{ rel: 'items', href, type: RDF }] };
}

/** `q` looks into titles; anything else is ignored. */
function items(asked: Asked, version: Version): PlatformAnswer {
  const words = asked.request.query.getAll('q').map((word) => word.toLowerCase());
  const found = asked.procedures.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)));
  if (version !== 'json') return textReply(document(asked, found, version), RDF);
  return jsonReply(found.map((one) => ({ dcat_ap_plu: document(asked, [one], version) })));
}

function record(asked: Asked, uuid: string, version: Version): PlatformAnswer {
  const procedure = asked.procedures.find((one) => procedureUuid(asked.town, one) === uuid);
  if (!procedure) return jsonReply({ msg: 'record not found' }, 'application/json', 404);
  return textReply(document(asked, [procedure], version), RDF);
}

function document(asked: Told, procedures: readonly DemoProcedure[], version: Version): string {
  const names = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  const nodes = procedures.map((one) => (version === 'eia' ? assessment(asked, one) : plan(asked, one)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${names.join('')}>\n${nodes.join('\n')}\n</rdf:RDF>\n`;
}

/** A plan; its steps and distributions are nodes of their own and linked. */
function plan(told: Told, procedure: DemoProcedure): string {
  const about = aboutOf(told, procedure);
  const uuid = procedureUuid(told.town, procedure);
  return `<dcat:Dataset rdf:about="${about}">
${described(told, procedure)}
<adms:identifier rdf:resource="${LISTS}/authority#${COLLECTION}/${uuid}"/>
<plu:planName>${escaped(procedure.title)}</plu:planName>
<plu:planState rdf:resource="${LISTS}/planState#inPreparation"/>
<plu:procedureState rdf:resource="${LISTS}/procedureState#${stateOf(told, procedure)}"/>
<plu:planType rdf:resource="${LISTS}/planType#urbanPlanningStatutes"/>
<plu:procedureType rdf:resource="${LISTS}/procedureType#regular"/>
<plu:processStep rdf:resource="${about}/ProcStep-1"/>
<dcat:distribution rdf:resource="${about}/dist-1"/>
</dcat:Dataset>
<plu:ProcessStep rdf:about="${about}/ProcStep-1"><dct:identifier> ProcStep-1 </dct:identifier>
<plu:processStepType rdf:resource="${LISTS}/processStepType#${procedure.month % 2 ? 'publicDisclosure' : 'earlyPublicPart'}"/>
${temporal(procedure)}</plu:ProcessStep>
<dcat:Distribution rdf:about="${about}/dist-1"><dct:title>Beteiligung</dct:title><dcat:accessURL rdf:resource="${told.origin}/verfahren/${procedure.id}"/>
<plu:docType rdf:resource="${LISTS}/docType#participationURL"/></dcat:Distribution>`;
}

/** An assessment; its steps stand inside. */
function assessment(told: Told, procedure: DemoProcedure): string {
  const about = aboutOf(told, procedure);
  return `<dcat:Dataset rdf:about="${about}">
${described(told, procedure)}
<eia:number>UVPG-13.6</eia:number>
<eia:procedureType rdf:resource="${EIA_LISTS}/procedureType#approvalProcedure"/>
<eia:prelimAssessment>false</eia:prelimAssessment>
<eia:receiptDate rdf:datatype="${DATE}">${procedure.start}</eia:receiptDate>
<eia:processStep><eia:ProcessStep rdf:about="${about}/ProcStep-1"><dct:identifier>ProcStep-1</dct:identifier>
<eia:processStepType rdf:resource="${EIA_LISTS}/processStepType#publicDisclosure"/>
${temporal(procedure)}</eia:ProcessStep></eia:processStep>
</dcat:Dataset>`;
}

function aboutOf({ origin }: Told, { id }: DemoProcedure): string {
  return `${origin}/verfahren/${id}`;
}

/** What both profiles say. Texts are indented like the rest, and there is always a place, if only the whole town. */
function described({ town }: Told, procedure: DemoProcedure): string {
  return `<dct:title xml:lang="de">${escaped(procedure.title)}</dct:title>
<dct:description xml:lang="de">
    ${escaped(procedure.description)}
</dct:description>
<dct:identifier>${procedureUuid(town, procedure)}</dct:identifier>
<dcat:contactPoint><vcard:Organization><vcard:fn>${escaped(procedure.office)}</vcard:fn><vcard:hasEmail>planung@example.org</vcard:hasEmail></vcard:Organization></dcat:contactPoint>
<dct:publisher><foaf:Agent><foaf:name>Stadt
    ${escaped(town.name)}</foaf:name></foaf:Agent></dct:publisher>
<dct:spatial><dct:Location>${spatial(procedure)}<locn:geographicName>${escaped(town.name)}</locn:geographicName></dct:Location></dct:spatial>`;
}

function spatial(procedure: DemoProcedure): string {
  const shape = shapeOf(procedure);
  if (!shape) return '';
  const member = shape.type === 'Polygon' ? 'locn:geometry' : 'dcat:centroid';
  return `<${member} rdf:datatype="${GEOJSON_TYPE}">${escaped(JSON.stringify(shape))}</${member}>`;
}

function stateOf({ day }: Told, { start, end }: DemoProcedure): string {
  if (day < start) return 'planned';
  return end !== null && end < day ? 'completed' : 'ongoing';
}

/** Days are written as instants of midnight here, as days there. */
function temporal({ start, end, month }: DemoProcedure): string {
  const write = (day: string): string => (month % 3 === 0 ? `${day}T00:00:00.000Z` : day);
  const last = end === null ? '' : `<dcat:endDate>${write(end)}</dcat:endDate>`;
  return `<dct:temporal><dct:PeriodOfTime><dcat:startDate>${write(start)}</dcat:startDate>${last}</dct:PeriodOfTime></dct:temporal>`;
}
