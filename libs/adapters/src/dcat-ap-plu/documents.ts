import type { ProcedureDocument, ProcedureResult, Remark } from '@navigator/shared';
import { readLocalDate } from '../kit/dates.js';
import { readLink } from '../kit/link.js';
import type { Reading } from '../kit/remark.js';
import { readLine } from '../kit/text.js';
import { codeIn } from './vocabulary.js';
import type { Dataset, Distribution } from './wire.js';

/** What the distributions of a procedure and of its steps come to. */
export interface Papers {
  /** Where people take part, or read about the procedure. */
  readonly url: string | null;
  readonly documents: ProcedureDocument[];
  readonly result: ProcedureResult;
}

/** Kinds of `docType` that lead to a page; the first that is there counts. */
const PAGES = ['participationURL', 'procedureURL'];
/** Kinds of `docType` that say what became of a procedure (DCAT-AP.PLU 0.2.4). */
const RESULTS: ReadonlySet<string> = new Set(['finalNotice', 'declaratoryDecision', 'summaryStatement']);
const MOST_DOCUMENTS = 200;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  zip: 'application/zip',
  gml: 'application/gml+xml',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** Page, documents and result of a procedure. Pages are no documents. */
export function readPapers(dataset: Dataset): Reading<Papers> {
  const all = distributionsOf(dataset);
  const page = pageOf(dataset, all);
  const files = all.filter((one) => !PAGES.includes(kindOf(one))).slice(0, MOST_DOCUMENTS);
  const readings = files.map((file) => ({ file, ...readDocument(file) }));
  const documents = readings.flatMap(({ value }) => (value ? [value] : []));
  const decided = readings.find(({ file, value }) => value !== null && isResult(file, dataset))?.value;
  return {
    value: { url: page.value, documents: distinct(documents), result: resultOf(decided ?? null, dataset) },
    remarks: [page, ...readings].flatMap(({ remarks }): readonly Remark[] => remarks),
  };
}

/** The dataset's own first; the same may be told of a step again. */
function distributionsOf(dataset: Dataset): readonly Distribution[] {
  const ofSteps = dataset['plu:processStep'].toReversed().flatMap((step) => step['dcat:distribution']);
  return [...dataset['dcat:distribution'], ...ofSteps];
}

function pageOf(dataset: Dataset, all: readonly Distribution[]): Reading<string | null> {
  const told = PAGES.flatMap((kind) => all.filter((one) => kindOf(one) === kind));
  const links = told.map((one) => readLink(one['dcat:accessURL'] ?? one['dcat:downloadURL'], 'dcat:accessURL'));
  const found = links.find(({ value }) => value !== null);
  const own = found ?? readLink(dataset['rdf:about'], 'rdf:about');
  // An address that is only a name (`urn:`, a blank node) is no broken link.
  const remarks = links.flatMap((link) => link.remarks);
  return { value: own.value, remarks };
}

function readDocument(file: Distribution): Reading<ProcedureDocument | null> {
  const link = readLink(file['dcat:downloadURL'] ?? file['dcat:accessURL'], 'dcat:accessURL');
  const title = readLine(file['dct:title'] ?? file['dct:description'], 'dct:title');
  const date = readLocalDate(file['dct:modified'] ?? file['dct:issued'], 'dct:modified');
  const remarks = [...link.remarks, ...title.remarks, ...date.remarks];
  if (link.value === null) return { value: null, remarks };
  return {
    value: {
      title: title.value ?? link.value,
      url: link.value,
      mediaType: mediaTypeOf(file),
      date: date.value,
    },
    remarks,
  };
}

function kindOf(distribution: Distribution): string {
  return codeIn(distribution['plu:docType']) ?? '';
}

/**
 * The sister profile has the kind `decision`, which its own example gives to application papers as well: there the title
 * or another word of the procedure has to say that something was decided.
 */
function isResult(file: Distribution, dataset: Dataset): boolean {
  const kind = kindOf(file);
  if (kind !== 'decision') return RESULTS.has(kind);
  return /^\s*entscheidung/i.test(file['dct:title'] ?? '') || isDecided(dataset);
}

function isDecided(dataset: Dataset): boolean {
  const steps = dataset['plu:processStep'].map((step) => codeIn(step['plu:processStepType']));
  return dataset['plu:decisionDate'] !== null || steps.includes('approvalDecision');
}

function resultOf(decided: ProcedureDocument | null, dataset: Dataset): ProcedureResult {
  if (decided === null) return { state: 'notReported', url: null, publishedAt: null };
  const date = readLocalDate(dataset['plu:decisionDate'], 'plu:decisionDate').value;
  return { state: 'published', url: decided.url, publishedAt: date ?? decided.date };
}

function mediaTypeOf(file: Distribution): string | null {
  const format = readLine(file['dct:format'], 'dct:format').value?.toLowerCase().split('/').at(-1) ?? '';
  return Object.hasOwn(MEDIA_TYPES, format) ? (MEDIA_TYPES[format] ?? null) : null;
}

function distinct(documents: readonly ProcedureDocument[]): ProcedureDocument[] {
  return [...new Map(documents.map((one) => [`${one.url} ${one.title}`, one])).values()];
}
