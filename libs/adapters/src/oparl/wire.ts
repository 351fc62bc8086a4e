import { z } from 'zod';
import { readMembers } from '../kit/members.js';
import type { Reading } from '../kit/remark.js';

// The words of OParl 1.0 and 1.1, as far as they are read. Every member may be missing; what is an object may be its
// address instead, and a list of one may be that one (Q57). Persons are not read (Q54). Descriptions stand in
// docs/formats/oparl.md.

const text = z.string().nullish();
const truth = z.boolean().nullish();
/** An object, its address, or a list of either. */
const objects = z.unknown().optional();

/** The entry of an interface. */
export const System = z.object({
  id: text.describe('Not used'),
  body: objects.describe('List of bodies, or the bodies themselves'),
  name: text.describe('Not used'),
});

/** A city, a district or a county. */
export const Body = z.object({
  id: text.describe('What papers and meetings belong to'),
  ags: text.describe('Official key of the municipality'),
  paper: objects.describe('Address of the list of papers'),
  papers: objects.describe('The same in some products (Q57)'),
  meeting: objects.describe('Address of the list of meetings'),
  meetings: objects.describe('The same in some products (Q57)'),
  deleted: truth.describe('Its lists are not asked for'),
});

/** A file. */
export const File = z.object({
  name: text.describe('Title of a document; else `fileName`'),
  fileName: text.describe('Title of a document without a name'),
  mimeType: text.describe('Media type'),
  date: text.describe('Date of the document'),
  accessUrl: text.describe('Address of the document'),
  downloadUrl: text.describe('Address of a document without `accessUrl`'),
});
export type File = z.infer<typeof File>;

/** A paper. */
export const Paper = z.object({
  id: text.describe('Identity'),
  name: text.describe('Title; a paper about planning or participation is known by it'),
  reference: text.describe('Number of the paper; a name of the procedure, perhaps'),
  paperType: text.describe('Kind of paper; one about participation may be known by it'),
  date: text.describe('Day of the notice; a paper without one tells its meetings only'),
  web: text.describe('Page of the paper'),
  mainFile: objects.describe('Document'),
  auxiliaryFile: objects.describe('Documents'),
  file: objects.describe('The same in some products (Q57)'),
  files: objects.describe('The same in some products (Q57)'),
  consultation: objects.describe('Which meetings and agenda items are about the paper'),
  consultations: objects.describe('The same in some products (Q57)'),
  deleted: truth.describe('The paper was deleted; its notice is (Q32)'),
  originatorPerson: objects.describe('Not used: personal data'),
  originatorOrganization: objects.describe('Not used'),
  location: objects.describe('Not used: at most a hint'),
});
export type Paper = z.infer<typeof Paper>;

/** Where a paper is on the agenda. */
export const Consultation = z.object({
  id: text.describe('What an agenda item refers to'),
  meeting: objects.describe('The meeting; its address may be asked for by itself'),
  agendaItem: objects.describe('The agenda item'),
  authoritative: truth.describe('`false`: the body that decides is another, so that nothing is a result'),
  role: text.describe('Not used'),
});

/** A meeting. */
export const Meeting = z.object({
  id: text.describe('Identity, with that of the agenda item'),
  name: text.describe('Title, with the agenda item; else the name of the organisation'),
  start: text.describe('Begin; a meeting without one is rejected'),
  end: text.describe('End'),
  cancelled: truth.describe('Cancelled'),
  location: objects.describe('Place; its point, in any order of axes (Q1) and any form of GeoJSON (Q3)'),
  organization: objects.describe('Its name where the meeting has none'),
  agendaItem: objects.describe('The items; those about planning or participation become events'),
  agendaItems: objects.describe('The same in some products (Q57)'),
  invitation: objects.describe('Document'),
  resultsProtocol: objects.describe('Document; the result, where a decision is one'),
  web: text.describe('Page of the meeting'),
  deleted: truth.describe('The meeting was deleted; its events are (Q32)'),
  participant: objects.describe('Not used: personal data'),
  verbatimProtocol: objects.describe('Not used: who said what'),
});
export type Meeting = z.infer<typeof Meeting>;

/** An item of an agenda. */
export const AgendaItem = z.object({
  id: text.describe('Identity, with that of the meeting; else its number'),
  number: z.union([z.string(), z.number()]).nullish().describe('Part of the title'),
  name: text.describe('Part of the title; an item about planning or participation is known by it'),
  public: truth.describe('`false` is left out: behind closed doors'),
  consultation: objects.describe('Which paper it is about'),
  result: text.describe('Makes it a decision; part of the title'),
  resolutionText: text.describe('Makes it a decision; plans in it name the procedure'),
  resolutionFile: objects.describe('Document'),
  web: text.describe('Page of the item'),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** A place. */
export const Location = z.object({
  description: text.describe('Place'),
  streetAddress: text.describe('Place without a description'),
  postalCode: text.describe('Place without a description'),
  locality: text.describe('Place without a description'),
  room: text.describe('Place, unless the description holds it'),
  geojson: objects.describe('Meeting place'),
});

/** An object of JSON. */
export type Members = Readonly<Record<string, unknown>>;

/** Whether a value is an object of JSON. */
export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads an object by its schema; a member of a wrong type is left out with a remark. */
export function readObject<T>(schema: z.ZodType<T>, members: Members): Reading<T> | null {
  return readMembers(schema, members);
}

/** What kind of object it is: the last segment of its `type`, which is the address of a schema; empty without one. */
export function kindOf(members: Members): string {
  const type = members['type'];
  return typeof type === 'string' ? (/([A-Za-z]+)\/?$/.exec(type)?.[1] ?? '') : '';
}

/** The objects among the values of members, the first of several spellings that is there (Q57); addresses are left out. */
export function objectsOf(...values: readonly unknown[]): readonly Members[] {
  return told(values).filter(isMembers);
}

/** The addresses of the objects that a value names or holds. */
export function addressesOf(...values: readonly unknown[]): readonly string[] {
  return told(values).flatMap((one) => {
    if (typeof one === 'string') return one.trim() === '' ? [] : [one.trim()];
    const id = isMembers(one) ? one['id'] : undefined;
    return typeof id === 'string' ? [id] : [];
  });
}

function told(values: readonly unknown[]): readonly unknown[] {
  const present = values.filter((value) => value !== null && value !== undefined);
  return present.flatMap((value): readonly unknown[] => (Array.isArray(value) ? value : [value]));
}
