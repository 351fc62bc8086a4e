import type { MapDraft } from '@navigator/adapters';
import type { Candidate, CheckReport, RunError, SuggestedMap } from '@navigator/shared';
import type { Reading } from '../../harvest/reading/read-feed.js';
import type { Detection } from './detect.js';

/** A report of a check that has not read anything (yet). */
export function emptyReport({ id, url, state }: Pick<CheckReport, 'id' | 'url' | 'state'>): CheckReport {
  return {
    id,
    state,
    url,
    format: null,
    feedUrl: null,
    candidates: [],
    asked: [],
    found: 0,
    mapped: 0,
    rejected: 0,
    skipped: 0,
    duplicates: 0,
    events: 0,
    findings: [],
    fill: {},
    sample: [],
    bbox: null,
    suggestedMap: null,
    progress: null,
    error: null,
  };
}

/** What looking for a feed brought. */
export function toldByDetection(detection: Detection): Pick<CheckReport, 'candidates' | 'asked' | 'error'> {
  const asked = [...detection.asked];
  if (detection.kind === 'failure') return { candidates: [], asked, error: toldError(detection.error) };
  return { candidates: [...detection.candidates], asked, error: null };
}

/** What reading a feed brought. */
type ToldByReading = Pick<CheckReport, 'state' | 'format' | 'feedUrl' | 'findings' | 'suggestedMap' | 'error'> &
  Reading['counts'];

/** A part of a list is worth as much as it holds: a harvest would take it, too. */
export function toldByReading({ format, url }: Candidate, reading: Reading): ToldByReading {
  return {
    state: reading.end === 'complete' || reading.end === 'incomplete' ? 'done' : 'failed',
    format,
    feedUrl: url,
    findings: [...reading.findings],
    suggestedMap: suggestionOf(reading.draft),
    error: reading.error && toldError(reading.error),
    ...reading.counts,
  };
}

/** An error as it is told; what else it holds (when to come back) concerns nobody. */
export function toldError({ code, detail, text }: RunError): RunError {
  return { code, detail, text };
}

function suggestionOf(draft: MapDraft | null): SuggestedMap | null {
  return draft && { map: draft.map, fields: [...draft.fields], unmapped: [...draft.unmapped] };
}
