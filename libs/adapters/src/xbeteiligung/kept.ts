import type { XmlElement } from '../kit/xml/element.js';
import { writeXml, type WrittenElement } from '../kit/xml/write-xml.js';

/** What is read of a message, by local name; whatever is not here goes, with everything in it (Q54). */
const KEPT: ReadonlySet<string> = new Set([
  'nachrichtenkopf.g2g',
  'identifikation.nachricht',
  'nachrichtenUUID',
  'erstellungszeitpunkt',
  'nachrichteninhalt',
  'vorgangsID',
  'beteiligungsID',
  'planID',
  'beteiligung',
  'akteurVorhaben',
  'veranlasser',
  'name',
  'planname',
  'arbeitstitel',
  'code',
  'durchgang',
  'beschreibungPlanungsanlass',
  'geltungsbereich',
  'raeumlicheBeschreibung',
  'bekanntmachung',
  'zeitraum',
  'beginn',
  'ende',
  'beteiligungURL',
  'beteiligungOeffentlichkeit',
  'beteiligungTOEB',
  'anlagen',
  'anlage',
  'bezeichnung',
  'datum',
  'link',
  'anhangOderVerlinkung',
  'uriVerlinkung',
]);
/** Names that carry their family: code lists, and the kinds of a part. */
const KEPT_OF_FAMILIES = /^(?:planart|verfahrensschritt)|^beteiligung.*(?:Art|Formal|Informell)/;

/** A message written anew with what is read of it and nothing else: no contacts, no enclosed documents. */
export function keptMessage(root: XmlElement): string {
  return writeXml(written(root, ''));
}

function written(element: XmlElement, around: string): WrittenElement {
  const { name, namespace, children, text } = element;
  const kept = children.filter(isKept).map((child) => written(child, namespace));
  return {
    name,
    attributes: { xmlns: namespace === around ? null : namespace },
    content: children.length > 0 ? kept : text,
  };
}

function isKept({ name }: XmlElement): boolean {
  return KEPT.has(name) || KEPT_OF_FAMILIES.test(name);
}
