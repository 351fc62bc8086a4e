import { childOf, descendantOf, type XmlElement } from '../kit/xml/element.js';
import { textOf } from './header.js';
import type { Attachment, Part, Participation } from './wire.js';

/** The element that holds what a message is about. */
export function contentOf(root: XmlElement): XmlElement | null {
  return childOf(root, 'nachrichteninhalt');
}

/** Reads `beteiligung` of any family, in messages to portals and to participation systems. */
export function readParticipation(element: XmlElement): Participation {
  const say = (...path: readonly string[]): string | null => textOf(descendantOf(element, ...path));
  return {
    planID: say('planID'),
    planname: textIn(element, 'planname'),
    arbeitstitel: textIn(element, 'arbeitstitel'),
    veranlasser: say('akteurVorhaben', 'veranlasser', 'name', 'name'),
    planart: codeIn(element, /^planart/),
    beschreibungPlanungsanlass: textIn(element, 'beschreibungPlanungsanlass'),
    verfahrensschritt: codeIn(element, /^verfahrensschritt/),
    durchgang: say('durchgang'),
    geltungsbereich: childOf(element, 'geltungsbereich')?.text ?? null,
    raeumlicheBeschreibung: textIn(element, 'raeumlicheBeschreibung'),
    bekanntmachung: say('bekanntmachung'),
    beginn: say('zeitraum', 'beginn'),
    ende: say('zeitraum', 'ende'),
    beteiligungURL: say('beteiligungURL'),
    anlagen: attachmentsIn(element),
    parts: element.children.flatMap(partIn),
    ...NOT_READ,
  };
}

/** Described for whoever reads the page; nothing comes of them. */
const NOT_READ = {
  flaechenabgrenzungUrl: null,
  verfahrensart: null,
  aktuelleMitteilung: null,
  veroeffentlichungszeitraum: null,
  weitereAkteure: null,
};

const AUDIENCES: ReadonlyMap<string, Part['audience']> = new Map<string, Part['audience']>([
  ['beteiligungOeffentlichkeit', 'public'],
  ['beteiligungTOEB', 'agencies'],
]);

function partIn(element: XmlElement): readonly Part[] {
  const audience = AUDIENCES.get(element.name);
  if (audience === undefined) return [];
  const say = (...path: readonly string[]): string | null => textOf(descendantOf(element, ...path));
  const [kind] = element.children.find(({ name }) => /^beteiligung.+Art$/.test(name))?.children ?? [];
  return [
    {
      audience,
      isInformal: kind?.name.includes('Informell') ?? false,
      code: kind ? textOf(childOf(kind, 'code')) : null,
      beteiligungsID: say('beteiligungsID'),
      durchgang: say('durchgang'),
      bekanntmachung: say('bekanntmachung'),
      beginn: say('zeitraum', 'beginn'),
      ende: say('zeitraum', 'ende'),
      anlagen: attachmentsIn(element),
    },
  ];
}

function attachmentsIn(element: XmlElement): Attachment[] {
  return element.children
    .filter(({ name }) => name === 'anlagen')
    .flatMap(({ children }) => children)
    .map((attachment) => ({
      bezeichnung: textIn(attachment, 'bezeichnung'),
      datum: textOf(childOf(attachment, 'datum')),
      link:
        textOf(childOf(attachment, 'link')) ??
        textOf(descendantOf(attachment, 'anhangOderVerlinkung', 'uriVerlinkung')),
    }));
}

/** Texts are told as they stand: whoever maps them takes their markup out. */
function textIn(element: XmlElement, name: string): string | null {
  const text = childOf(element, name)?.text.trim() ?? '';
  return text === '' ? null : text;
}

/** Code lists carry the family in their names here, and do not there. */
function codeIn(element: XmlElement, name: RegExp): string | null {
  const coded = element.children.find((child) => name.test(child.name));
  return coded ? textOf(childOf(coded, 'code')) : null;
}
