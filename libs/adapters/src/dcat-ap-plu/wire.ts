import { z } from 'zod';

// The properties of the profile, as its SHACL shapes name them. Every one may be missing. `plu:` stands for `eia:` too,
// where the sister profile has the same word. Descriptions stand in docs/formats/dcat-ap-plu.md.

const text = z.string().nullable();
const texts = z.array(z.string());

/** `dct:Location`; each place is GeoJSON or WKT in a text. */
export const Location = z.object({
  'locn:geometry': text.describe('Area, or location where it is a point'),
  'dcat:centroid': text.describe('Location, where there is no geometry'),
  'dcat:bbox': text.describe('Its middle as map centre, where there is nothing else; may be typed `LineString`'),
  'locn:geographicName': text.describe('Place'),
});
export type Location = z.infer<typeof Location>;

/** `dcat:Distribution`: a document, or the address of a page. */
export const Distribution = z.object({
  'plu:docType': text.describe('`participationURL` and `procedureURL` are the page; decisions are the result'),
  'dct:title': text.describe('Title of the document'),
  'dct:description': text.describe('Title, where there is none'),
  'dct:format': text.describe('Media type'),
  'dcat:downloadURL': text.describe('Address of the document'),
  'dcat:accessURL': text.describe('Address of the page; of the document, where there is no download'),
  'dct:modified': text.describe('Date of the document'),
  'dct:issued': text.describe('Date of the document, where it was not modified'),
});
export type Distribution = z.infer<typeof Distribution>;

/** `plu:ProcessStep` or `eia:ProcessStep`. */
export const ProcessStep = z.object({
  'plu:processStepType': text.describe('Kind of the phase'),
  'dct:title': text.describe('Title of the phase'),
  'dcat:startDate': text.describe('Begin, of `dct:temporal`'),
  'dcat:endDate': text.describe('Inclusive end, of `dct:temporal`'),
  'dcat:distribution': z.array(Distribution).describe('Documents of the step'),
});
export type ProcessStep = z.infer<typeof ProcessStep>;

/** `dcat:Dataset`: one procedure. */
export const Dataset = z.object({
  'rdf:about': text.describe('Page of the procedure, where no distribution names one'),
  'adms:identifier': text.describe('Identity, with the authority in front; its UUID alone where it has one'),
  'dct:identifier': text.describe('Identity, where there is no `adms:identifier`'),
  'dct:title': text.describe('Title'),
  'plu:planName': text.describe('Title, where there is none'),
  'dct:description': text.describe('Summary and description; dates in its prose are never read'),
  'plu:procedureState': text.describe('State as the source says it; may cancel'),
  'plu:planState': text.describe('Kept beside the state; it never decides'),
  'plu:procedureType': text.describe('A negative screening of the sister profile is skipped: nothing to take part in'),
  'plu:planType': text.describe('Topic by its label'),
  'plu:objectiveInPreparation': texts.describe('Topics by their labels'),
  'plu:decisionDate': text.describe('Date of the decision (sister profile)'),
  'dct:publisher': text.describe('Organiser, by `foaf:name`; in the sister profile the portal, which is not'),
  'dcat:contactPoint': text.describe('Organiser, by `vcard:fn` of an organisation; nothing else of it is read'),
  'dct:spatial': Location.nullable().describe('Place and geometry'),
  'plu:processStep': z.array(ProcessStep).describe('Phases'),
  'dcat:distribution': z.array(Distribution).describe('Documents, page, result'),
  'plu:procedurePeriod': text.describe('Not used: it may begin after the first public step'),
  'plu:developmentFreezePeriod': text.describe('Not used: when building is frozen, not when people take part'),
  'plu:notification': text.describe('Not used: free text'),
  'dct:issued': text.describe('Not used: when the entry was made'),
  'dct:modified': text.describe('Not used: when the entry was changed'),
});
export type Dataset = z.infer<typeof Dataset> & {
  /** Which of the two profiles it is written in; null for a dataset that is about something else. */
  readonly profile: 'plu' | 'eia' | null;
  readonly language: string | null;
};
