import type { AskedAddress, BoundingBox, Candidate, CheckReport, SampleProcedure } from '@navigator/shared';
import { bilingual, print } from './print.js';
import { printFindings } from './print-findings.js';
import { printSuggestion } from './print-suggestion.js';

/** Candidates beside the one that was read. */
const MOST_OTHERS = 3;

/** A whole report in words: what is there, how we know, what it holds, what is wrong with it. */
export function printReport(report: CheckReport): void {
  print(report.url);
  printFormat(report);
  if (report.error || report.asked.length > 1) printAsked(report.asked);
  if (report.error) printError(report.error);
  if (report.format) printContent(report);
  printFindings(report.findings);
  if (report.suggestedMap) printSuggestion(report.suggestedMap);
}

function printFormat({ candidates, format, feedUrl }: CheckReport): void {
  const read = candidates.find((one) => one.format === format && one.url === feedUrl) ?? candidates[0];
  if (!read) return;
  print(`Format    ${read.format} (${read.evidence}), ${percent(read.confidence)} sure`);
  print(`Address   ${read.url}`);
  const others = candidates.filter((one) => one !== read).slice(0, MOST_OTHERS);
  for (const other of others) print(`Or        ${candidateLine(other)}`);
}

function candidateLine({ format, url, confidence, evidence }: Candidate): string {
  return `${format}, ${percent(confidence)} sure: ${url} (${evidence})`;
}

function printAsked(asked: readonly AskedAddress[]): void {
  for (const [index, { url, status, came, answeredFrom }] of asked.entries()) {
    const from = answeredFrom === null ? '' : ` from ${answeredFrom}`;
    const answer = status === null ? came.en : `${String(status)}${from}, ${came.en}`;
    print(`${index === 0 ? 'Asked     ' : '          '}${url}: ${answer}`);
  }
}

function printError({ code, detail, text }: NonNullable<CheckReport['error']>): void {
  print(`Problem   ${code}: ${detail}`);
  print(bilingual(text));
}

function printContent(report: CheckReport): void {
  const { found, mapped, rejected, skipped, duplicates, events, fill, bbox, sample } = report;
  const parts = Object.entries({ mapped, rejected, skipped, duplicates });
  const told = events === 0 ? '' : `; ${String(events)} events`;
  print(`Found     ${String(found)}: ${parts.map(([what, count]) => `${String(count)} ${what}`).join(', ')}${told}`);
  const shares = Object.entries(fill).map(([field, share]) => `${field} ${percent(share)}`);
  if (mapped > 0) print(`Filled    ${shares.join(', ')}`);
  if (bbox) print(`Extent    ${extent(bbox)}`);
  if (sample.length > 0) print(`\nFirst ${String(sample.length)} as they would be listed`);
  for (const procedure of sample) print(sampleLines(procedure));
}

/** Ten metres are near enough. */
function extent([west, south, east, north]: BoundingBox): string {
  const [w, s, e, n] = [west, south, east, north].map((degrees) => String(Math.round(degrees * 1e4) / 1e4));
  return `west ${w ?? ''}, south ${s ?? ''}, east ${e ?? ''}, north ${n ?? ''}`;
}

function percent(share: number): string {
  return `${String(Math.round(share * 100))} %`;
}

function sampleLines({ title, status, start, end, geometry, contributions, url }: SampleProcedure): string {
  const facts = [
    status,
    period(start, end),
    geometry?.type ?? 'no place',
    contributions === null ? 'contributions not reported' : `${String(contributions)} contributions`,
  ];
  return `  • ${title}\n    ${facts.join(' · ')}${url === null ? '' : `\n    ${url}`}`;
}

function period(start: string | null, end: string | null): string {
  if (start === null && end === null) return 'no dates';
  if (end === null) return `from ${start ?? '?'} until further notice`;
  return start === null ? `until ${end}` : `${start} to ${end}`;
}
