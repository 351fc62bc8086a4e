import { valuesOf, type Graph, type Node, type Value } from './rdf.js';
import type { Dataset, Distribution, Location, ProcessStep } from './wire.js';

/** A dataset with everything it links to; texts in the wanted language where there are several. */
export function readDataset(node: Node, graph: Graph, language: string): Dataset {
  const say = (...names: readonly string[]): string | null => sayIn(node, language, names);
  const steps = graph.things(node, 'plu:processStep', 'eia:processStep');
  return {
    profile: profileOf(node),
    language: languageOf(node, language),
    'rdf:about': node.iri,
    'adms:identifier': say('adms:identifier') ?? notationOf(node, graph),
    'dct:identifier': say('dct:identifier'),
    'dct:title': say('dct:title'),
    'plu:planName': say('plu:planName'),
    'dct:description': say('dct:description'),
    'plu:procedureState': say('plu:procedureState'),
    'plu:planState': say('plu:planState'),
    'plu:procedureType': say('plu:procedureType', 'eia:procedureType'),
    'plu:planType': say('plu:planType'),
    'plu:objectiveInPreparation': valuesOf(node, ['plu:objectiveInPreparation']).flatMap(wordIn),
    'plu:decisionDate': say('plu:decisionDate', 'eia:decisionDate'),
    'dct:publisher': nameOf(graph.things(node, 'dct:publisher'), 'foaf:name'),
    'dcat:contactPoint': nameOf(graph.things(node, 'dcat:contactPoint').filter(isOrganisation), 'vcard:fn'),
    'dct:spatial': graph.things(node, 'dct:spatial').map(readLocation)[0] ?? null,
    'plu:processStep': steps.map((step) => readStep(step, graph, language)),
    'dcat:distribution': distributionsOf(node, graph, language),
    ...NOT_READ,
  };
}

/** Described for whoever reads the page; nothing comes of them. */
const NOT_READ = {
  'plu:procedurePeriod': null,
  'plu:developmentFreezePeriod': null,
  'plu:notification': null,
  'dct:issued': null,
  'dct:modified': null,
};

function readStep(node: Node, graph: Graph, language: string): ProcessStep {
  const say = (...names: readonly string[]): string | null => sayIn(node, language, names);
  const [period] = graph.things(node, 'dct:temporal');
  return {
    'plu:processStepType': say('plu:processStepType', 'eia:processStepType'),
    'dct:title': say('dct:title'),
    'dcat:startDate': period ? sayIn(period, language, ['dcat:startDate']) : null,
    'dcat:endDate': period ? sayIn(period, language, ['dcat:endDate']) : null,
    'dcat:distribution': distributionsOf(node, graph, language),
  };
}

function distributionsOf(node: Node, graph: Graph, language: string): Distribution[] {
  return graph.things(node, 'dcat:distribution').map((distribution) => {
    const say = (...names: readonly string[]): string | null => sayIn(distribution, language, names);
    return {
      'plu:docType': say('plu:docType', 'eia:docType'),
      'dct:title': say('dct:title'),
      'dct:description': say('dct:description'),
      'dct:format': say('dct:format'),
      'dcat:downloadURL': say('dcat:downloadURL'),
      'dcat:accessURL': say('dcat:accessURL'),
      'dct:modified': say('dct:modified'),
      'dct:issued': say('dct:issued'),
    };
  });
}

function readLocation(node: Node): Location {
  const say = (name: string): string | null => sayIn(node, '', [name]);
  return {
    'locn:geometry': say('locn:geometry'),
    'dcat:centroid': say('dcat:centroid'),
    'dcat:bbox': say('dcat:bbox'),
    'locn:geographicName': say('locn:geographicName'),
  };
}

/** Whichever profile's words it uses. */
function profileOf({ properties }: Node): Dataset['profile'] {
  const names = [...properties.keys()];
  if (names.some((name) => name.startsWith('plu:'))) return 'plu';
  return names.some((name) => name.startsWith('eia:')) ? 'eia' : null;
}

/** An `adms:Identifier` that is written out carries the identifier as a notation. */
function notationOf(node: Node, graph: Graph): string | null {
  return nameOf(graph.things(node, 'adms:identifier'), 'skos:notation');
}

/** A contact may be a person, whose name nobody needs (Q54). */
function isOrganisation({ types }: Node): boolean {
  return types.includes('vcard:Organization');
}

function nameOf([first]: readonly Node[], property: string): string | null {
  return first ? sayIn(first, '', [property]) : null;
}

/** The feed's language first, then German, then English, then whichever says something (Q51). */
function sayIn(node: Node, language: string, names: readonly string[]): string | null {
  return bestOf(valuesOf(node, names), language)?.word ?? null;
}

function languageOf(node: Node, language: string): string | null {
  return bestOf(valuesOf(node, ['dct:title']), language)?.language ?? null;
}

interface Spoken {
  readonly word: string;
  readonly language: string | null;
}

function bestOf(values: readonly Value[], language: string): Spoken | undefined {
  const spoken = values.flatMap((value) =>
    wordIn(value).map((word) => ({ word, language: value.kind === 'text' ? value.language : null })),
  );
  const wanted = [language, 'de', 'en'].map((one) =>
    spoken.find((each) => each.language?.startsWith(one) && one !== ''),
  );
  return wanted.find((one) => one !== undefined) ?? spoken[0];
}

function wordIn(value: Value): readonly string[] {
  if (value.kind === 'node') return value.node.iri === null ? [] : [value.node.iri];
  const word = value.kind === 'text' ? value.text : value.iri;
  return word === '' ? [] : [word];
}
