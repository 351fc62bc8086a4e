import { topicMatcher, type Topic, type TopicMatcher } from '@navigator/shared';
import { matchTopics, type Topics } from '../kit/topics.js';
import type { Reading } from '../kit/remark.js';
import { readLine } from '../kit/text.js';
import { codeIn } from './vocabulary.js';
import type { Dataset } from './wire.js';

type Labelled = Readonly<Record<string, readonly [label: string, topic: Topic]>>;

/** Code list `planType` of DCAT-AP.PLU 0.2.4. By code, since some labels carry the wrong language. */
const PLAN_TYPES: Labelled = {
  developmentPlan: ['Bebauungsplan', 'urban-planning'],
  landUsePlan: ['Flächennutzungsplan', 'urban-planning'],
  urbanPlanningStatutes: ['Städtebauliche Satzungen', 'urban-planning'],
  specialUrbanPlanningLaw: ['Planwerke besonderes Städtebaurecht', 'urban-planning'],
  landscapePlanning: ['Planwerke der Landschaftsplanung', 'green-climate'],
  spatialPlan: ['Raumordnungsplan', 'urban-planning'],
  spatialPlanningProcedure: ['Raumordnungsverfahren', 'urban-planning'],
  planApprovalProcedure: ['Planfeststellungsverfahren', 'urban-planning'],
  other: ['Sonstige raumbezogene Planwerke', 'urban-planning'],
};

/** Code list `objectiveInPreparation` of DCAT-AP.PLU 0.2.4, all 46. */
const OBJECTIVES: Labelled = {
  axis: ['Achse', 'urban-planning'],
  soilProtection: ['Bodenschutz', 'environment'],
  retail: ['Einzelhandel', 'economy'],
  energySupply: ['Energieversorgung', 'environment'],
  wasteManagement: ['Entsorgung', 'environment'],
  recreation: ['Erholung', 'green-climate'],
  renewableEnergy: ['Erneuerbare Energie', 'environment'],
  forestry: ['Forstwirtschaft', 'environment'],
  openSpace: ['Freiraum', 'green-climate'],
  functionType: ['Funktionszuweisung', 'urban-planning'],
  genericObject: ['Generisches Objekt', 'urban-planning'],
  waterBody: ['Gewässer', 'environment'],
  border: ['Grenze', 'urban-planning'],
  greenWayGreenBelt: ['Grünzug / Grünzäsur', 'green-climate'],
  floodProtection: ['Hochwasserschutz', 'environment'],
  industryCommerce: ['Industrie / Gewerbe', 'economy'],
  climateProtection: ['Klimaschutz', 'green-climate'],
  communication: ['Kommunikation', 'digital'],
  culturalLandscape: ['Kulturlandschaft', 'culture'],
  noiseProtection: ['Lärmschutz / Bauschutz', 'environment'],
  agriculture: ['Landwirtschaft', 'environment'],
  legendItem: ['Legendenobjekt', 'urban-planning'],
  airTraffic: ['Luftverkehr', 'mobility'],
  naturalLandscape: ['Natur / Landschaft', 'environment'],
  natureProtectionArea: ['Naturschutzrechtliches Schutzgebiet', 'environment'],
  planningArea: ['Planungsraum', 'urban-planning'],
  cyclePathHikingTrail: ['Radweg / Wanderweg', 'mobility'],
  spatialCategory: ['Raumkategorie', 'urban-planning'],
  rawMaterial: ['Rohstoff', 'environment'],
  railTransport: ['Schienenverkehr', 'mobility'],
  settlement: ['Siedlung', 'housing'],
  otherInfrastructure: ['Sonstige Infrastruktur', 'urban-planning'],
  otherOpenSpaceProtection: ['Sonstiger Freiraumschutz', 'green-climate'],
  otherSettlementArea: ['Sonstiger Siedlungsbereich', 'housing'],
  otherTransport: ['Sonstiger Verkehr', 'mobility'],
  socialInfrastructure: ['Soziale Infrastruktur', 'social-inclusion'],
  restrictedArea: ['Sperrgebiet', 'safety'],
  sportsFacility: ['Sportanlage', 'sport'],
  roadTraffic: ['Straßenverkehr', 'mobility'],
  textSegment: ['Textabschnitt', 'urban-planning'],
  traffic: ['Verkehr', 'mobility'],
  water: ['Wasser', 'environment'],
  waterTraffic: ['Wasserverkehr', 'mobility'],
  waterManagement: ['Wasserwirtschaft', 'environment'],
  residentialArea: ['Wohnen / Siedlung', 'housing'],
  centralPlace: ['Zentraler Ort', 'urban-planning'],
};

/** Tells topics by the German labels of both lists. */
export const plannedTopic: TopicMatcher = topicMatcher(
  Object.fromEntries([...Object.values(PLAN_TYPES), ...Object.values(OBJECTIVES)]),
);

/** What every procedure of the sister profile is about; it has no list of topics. */
const ASSESSMENT: Topics = { topics: ['environment'], topicLabels: [] };

/** The topics of a procedure; a code that is in no list is kept as its label, and remarked. */
export function readTopics(dataset: Dataset): Reading<Topics> {
  if (dataset.profile === 'eia') return { value: ASSESSMENT, remarks: [] };
  const labels = [
    ...labelsOf([dataset['plu:planType']], PLAN_TYPES),
    ...labelsOf(dataset['plu:objectiveInPreparation'], OBJECTIVES),
  ];
  return matchTopics([...new Set(labels)], plannedTopic);
}

function labelsOf(iris: readonly (string | null)[], list: Labelled): readonly string[] {
  return iris.flatMap((iri) => {
    const code = readLine(codeIn(iri), 'code').value;
    if (code === null || code === 'unknown') return [];
    return [Object.hasOwn(list, code) ? (list[code]?.[0] ?? code) : code];
  });
}
