import type { AnswerHead, Recognition } from '../kit/contract.js';
import { parseUrl } from '../kit/link.js';

const PROFILES: readonly (readonly [RegExp, string])[] = [
  [/["']https?:\/\/specs\.diplanung\.de\/plu\/["']/, 'DCAT-AP.PLU'],
  [/["']https?:\/\/specs\.uvp-verbund\.de\/eia\/["']/, 'DCAT-AP.EIA'],
];
const RDF = /<(?:\w+:)?RDF\b|<(?:\w+:)?Dataset\b/;
const WRAPPED = /^\s*\[\s*\{[^{}[\]]*"dcat_ap_(plu|eia)"\s*:\s*"/;

/** Knows RDF/XML by the namespace of its profile, the wrapped form by its member, and a service by its own documents. */
export function recognise({ url, bytes }: AnswerHead): Recognition | null {
  const text = new TextDecoder().decode(bytes).trimStart();
  if (text.startsWith('<')) return inRdf(text, url);
  return text.startsWith('[') || text.startsWith('{') ? inJson(text, url) : null;
}

function inRdf(text: string, url: string): Recognition | null {
  if (!RDF.test(text)) return null;
  const profile = PROFILES.find(([namespace]) => namespace.test(text))?.[1];
  if (profile !== undefined) return { confidence: 0.95, evidence: `RDF/XML with the namespace of ${profile}` };
  const isList = isCollections(url) && /<(?:\w+:)?Catalog\b/.test(text);
  return isList ? { confidence: 0.6, evidence: 'RDF/XML with catalogues at the address of collections' } : null;
}

function inJson(text: string, url: string): Recognition | null {
  const profile = WRAPPED.exec(text)?.[1];
  if (profile !== undefined) return { confidence: 0.95, evidence: `list of documents in dcat_ap_${profile}` };
  return listOfCatalogues(text, url) ?? landingPage(text, url);
}

function listOfCatalogues(text: string, url: string): Recognition | null {
  const isOurs = isCollections(url) && text.startsWith('[') && /"(?:themeTaxonomy|homepage)"\s*:/.test(text);
  return isOurs ? { confidence: 0.7, evidence: 'list of catalogues with homepage or themeTaxonomy' } : null;
}

function landingPage(text: string, url: string): Recognition | null {
  const isService = /\/v\d+\/?$/.test(parseUrl(url)?.pathname ?? '') && /"(?:title|description)"\s*:/.test(text);
  const isNamed = /DCAT-?AP[.-](?:PLU|EIA)\b|\bPLU API\b|Planned Land Use/i.test(text);
  return isService && isNamed ? { confidence: 0.7, evidence: 'landing page that names DCAT-AP.PLU' } : null;
}

function isCollections(url: string): boolean {
  return /\/collections\/?$/.test(parseUrl(url)?.pathname ?? '');
}
