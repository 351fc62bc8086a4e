import { readFileSync } from 'node:fs';
import type { SourceRecord } from '@navigator/shared';
import type { Output } from '../../kit/contract.js';
import { readAnswer, withBody, type Answer } from '../../kit/test/reading.js';
import { dcatApPlu } from '../dcat-ap-plu.adapter.js';

/** A conversation with a service of our own invention. */
export const conversation = { adapter: dcatApPlu, feedUrl: 'https://plan.example/v1/collections' };

/** A document from the folder of fixtures. */
export const fixture = (file: string, entries: number, purpose = 'records'): Answer => ({
  name: file,
  purpose,
  contentType: file.endsWith('.xml') ? 'application/rdf+xml' : 'application/json',
  body: readFileSync(new URL(`../fixtures/${file}`, import.meta.url)),
  entries,
});

export const plu = fixture('plu-0.2.xml', 6);
export const eia = fixture('eia-0.1.xml', 2);
export const hostile = fixture('hostile.xml', 1);
export const collections = fixture('collections.json', 0, 'collections');
export const catalogues = fixture('collections.xml', 0, 'collections');

const textOf = ({ body }: Answer): string => new TextDecoder().decode(body);

/** The documents of both profiles as DiPlan's endpoint wraps them, and one that is none. */
export const wrapped: Answer = {
  ...fixture('collections.json', 9),
  name: 'wrapped.json',
  body: new TextEncoder().encode(
    JSON.stringify([{ dcat_ap_plu: textOf(plu) }, { dcat_ap_eia: textOf(eia) }, { dcat_ap_plu: '<rdf:RDF>' }]),
  ),
};

const NAMESPACES = [
  ['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
  ['dcat', 'http://www.w3.org/ns/dcat#'],
  ['dct', 'http://purl.org/dc/terms/'],
  ['adms', 'http://www.w3.org/ns/adms#'],
  ['foaf', 'http://xmlns.com/foaf/0.1/'],
  ['locn', 'http://www.w3.org/ns/locn#'],
  ['vcard', 'http://www.w3.org/2006/vcard/ns#'],
  ['eia', 'http://specs.uvp-verbund.de/eia/'],
];

/** A document of these elements; `plu` is the namespace of the profile. */
export const documentOf = (inner: string, profile = 'http://specs.diplanung.de/plu/'): Answer => {
  const declared = [...NAMESPACES, ['plu', profile]].map(([prefix = '', uri = '']) => ` xmlns:${prefix}="${uri}"`);
  return withBody(plu, `<rdf:RDF${declared.join('')}>${inner}</rdf:RDF>`);
};

/** A document with one dataset, which has these properties and some things beside it. */
export const datasetOf = (properties: string, beside = ''): Answer =>
  documentOf(
    `<dcat:Dataset rdf:about="https://plan.example/1"><dct:title>A</dct:title><plu:planName>P</plu:planName>${properties}</dcat:Dataset>${beside}`,
  );

/** The records among what was read. */
export const recordsOf = (outputs: readonly Output<unknown>[]): readonly SourceRecord[] =>
  outputs.flatMap((output) => (output.kind === 'record' ? [output.record] : []));

/** The record with this id. */
export const recordOf = async (answer: Answer, id: string): Promise<SourceRecord | undefined> =>
  recordsOf(await readAnswer(conversation, answer)).find(({ sourceId }) => sourceId === id);

/** The record of a dataset with these properties. */
export const recordWith = async (properties: string, beside = ''): Promise<SourceRecord | undefined> =>
  recordsOf(await readAnswer(conversation, datasetOf(properties, beside)))[0];

/** What was remarked on a dataset with these properties. */
export const remarksOn = async (properties: string): Promise<readonly unknown[]> =>
  (await readAnswer(conversation, datasetOf(properties))).flatMap((output) =>
    output.kind === 'record' ? output.remarks : [],
  );

/** A step of this type, with these days. */
export const step = (type: string, start: string, end: string): string =>
  `<plu:processStep><plu:ProcessStep><plu:processStepType rdf:resource="https://specs.diplanung.de/resource/processStepType#${type}"/><dct:temporal><dct:PeriodOfTime><dcat:startDate>${start}</dcat:startDate><dcat:endDate>${end}</dcat:endDate></dct:PeriodOfTime></dct:temporal></plu:ProcessStep></plu:processStep>`;

/** A property whose value is a code of a list. */
export const coded = (property: string, list: string, code: string): string =>
  `<${property} rdf:resource="https://specs.diplanung.de/resource/${list}#${code}"/>`;

const PLAN_TYPES =
  'developmentPlan landUsePlan urbanPlanningStatutes specialUrbanPlanningLaw landscapePlanning spatialPlan spatialPlanningProcedure planApprovalProcedure other';
const OBJECTIVES =
  'axis soilProtection retail energySupply wasteManagement recreation renewableEnergy forestry openSpace functionType genericObject waterBody border greenWayGreenBelt floodProtection industryCommerce climateProtection communication culturalLandscape noiseProtection agriculture legendItem airTraffic naturalLandscape natureProtectionArea planningArea cyclePathHikingTrail spatialCategory rawMaterial railTransport settlement otherInfrastructure otherOpenSpaceProtection otherSettlementArea otherTransport socialInfrastructure restrictedArea sportsFacility roadTraffic textSegment traffic water waterTraffic waterManagement residentialArea centralPlace';

interface OfCode {
  readonly code: string;
  readonly record: SourceRecord | undefined;
}

const recordsOfCodes = (property: string, codes: string): Promise<readonly OfCode[]> =>
  Promise.all(
    codes
      .split(' ')
      .map(async (code) => ({ code, record: await recordWith(coded(property, property.slice('plu:'.length), code)) })),
  );

/** A record for every code of the two lists that tell topics (DCAT-AP.PLU 0.2.4). */
export const topicsOfCodes = async (): Promise<{
  readonly planTypes: readonly OfCode[];
  readonly objectives: readonly OfCode[];
}> => ({
  planTypes: await recordsOfCodes('plu:planType', PLAN_TYPES),
  objectives: await recordsOfCodes('plu:objectiveInPreparation', OBJECTIVES),
});
