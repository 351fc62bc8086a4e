import { z } from 'zod';

// The elements of BeteiligungKommunalDB, BeteiligungRaumordnungDB, BeteiligungPlanfeststellungDB and of their relatives
// for participation systems, by local name. Descriptions stand in docs/formats/xbeteiligung.md.

const text = z.string().nullable();

/** `anlage`: a document of a participation. Only links; what is enclosed is never kept. */
export const Attachment = z.object({
  bezeichnung: text.describe('Title of the document'),
  datum: text.describe('Date of the document; an offset is dropped'),
  link: text.describe('Address; in messages to participation systems `uriVerlinkung`'),
});
export type Attachment = z.infer<typeof Attachment>;

/** `beteiligungOeffentlichkeit` or `beteiligungTOEB`: the parts of a message to a participation system. */
export const Part = z.object({
  audience: z.enum(['public', 'agencies']).describe('Which of the two it is'),
  isInformal: z.boolean().describe('Whether its kind stands in an element `…Informell…`'),
  code: text.describe('Step of a formal participation; tells an early one'),
  beteiligungsID: text.describe('Given back in the answer; may be empty'),
  durchgang: text.describe('Round; part of the identity'),
  bekanntmachung: text.describe('Day of the announcement, as an event'),
  beginn: text.describe('Begin, of `zeitraum`'),
  ende: text.describe('Inclusive end, of `zeitraum`'),
  anlagen: z.array(Attachment).describe('Documents'),
});
export type Part = z.infer<typeof Part>;

/** `beteiligung`. */
export const Participation = z.object({
  planID: text.describe('Identity, with family and round; messages are matched by it'),
  planname: text.describe('Title'),
  arbeitstitel: text.describe('Title, where there is none'),
  veranlasser: text.describe('Organiser, unless it is a technical id'),
  planart: text.describe('Topic, by its label'),
  beschreibungPlanungsanlass: text.describe('Summary and description'),
  verfahrensschritt: text.describe('Kind of the phase, by family and code'),
  durchgang: text.describe('Round; part of the identity'),
  geltungsbereich: text.describe('GeoJSON in a text; area'),
  raeumlicheBeschreibung: text.describe('Place'),
  bekanntmachung: text.describe('Day of the announcement, as an event'),
  beginn: text.describe('Begin, of `zeitraum`; an offset is dropped'),
  ende: text.describe('Inclusive end, of `zeitraum`'),
  beteiligungURL: text.describe('Page of the procedure'),
  anlagen: z.array(Attachment).describe('Documents'),
  parts: z.array(Part).describe('`beteiligungOeffentlichkeit` and `beteiligungTOEB`, each a phase of its own'),
  flaechenabgrenzungUrl: text.describe('Not used: a map service, often on a development host'),
  verfahrensart: text.describe('Not used'),
  aktuelleMitteilung: text.describe('Not used: free text'),
  veroeffentlichungszeitraum: text.describe('Not used: how long documents stay public'),
  weitereAkteure: text.describe('Not used: may name people'),
});
export type Participation = z.infer<typeof Participation>;
