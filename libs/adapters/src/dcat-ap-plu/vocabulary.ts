import type { XmlName } from '../kit/xml/element.js';

/** The namespace of RDF/XML itself. */
export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/**
 * The namespaces of the profile (DCAT-AP.PLU 0.2.4 and DCAT-AP.EIA 0.1.1, their examples and SHACL shapes), without
 * scheme: the specification writes `http`, DiPlan's harvester `https` (Q57).
 */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['www.w3.org/ns/dcat#', 'dcat'],
  ['purl.org/dc/terms/', 'dct'],
  ['www.w3.org/ns/adms#', 'adms'],
  ['xmlns.com/foaf/0.1/', 'foaf'],
  ['www.w3.org/ns/locn#', 'locn'],
  ['www.w3.org/2006/vcard/ns#', 'vcard'],
  ['www.w3.org/2004/02/skos/core#', 'skos'],
  ['specs.diplanung.de/plu/', 'plu'],
  ['specs.uvp-verbund.de/eia/', 'eia'],
]);

/** A name with the usual prefix, whatever prefix the document uses; with its whole namespace where we know none. */
export function prefixed({ name, namespace }: XmlName): string {
  const prefix = PREFIXES.get(namespace.replace(/^https?:\/\//, ''));
  return prefix === undefined ? `${namespace}${name}` : `${prefix}:${name}`;
}

/** Misspelt in earlier releases of the code lists (Q57). */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['interal', 'internal'],
  ['unkonwn', 'unknown'],
  ['unknow', 'unknown'],
  ['completelyCancelled', 'completelyCanceled'],
]);

/** The code at the end of an IRI of a code list, or a bare code; null where there is none. */
export function codeIn(iri: string | null | undefined): string | null {
  const code = iri?.trim().split(/[#/]/).at(-1)?.trim() ?? '';
  return code === '' ? null : (ALIASES.get(code) ?? code);
}
