import type { Adapter, FeedResponse, Output, ReadContext } from '../kit/contract.js';
import { leads, start, type PluState } from './addresses.js';
import { readAnswer } from './read-answer.js';
import { recognise } from './recognise.js';

/** Spatial plans in DCAT-AP.PLU, and environmental impact assessments in its sister profile DCAT-AP.EIA. */
export const dcatApPlu: Adapter<PluState> = {
  format: 'dcat-ap-plu',
  title: { de: 'DCAT-AP.PLU und DCAT-AP.EIA', en: 'DCAT-AP.PLU and DCAT-AP.EIA' },
  versions: ['PLU 0.2', 'EIA 0.1'],
  revision: 1,
  traits: {
    showsPlanned: true,
    reports: { results: true, contributions: false, comments: false, participants: false },
    countDefinitions: { contributions: null, comments: null, participants: null },
    // Contacts have an e-mail address and a telephone, sometimes of one person.
    hasPersonalData: true,
    listing: 'complete',
    patchedFields: [],
    intervalMinutes: 24 * 60,
  },
  recognise,
  leads,
  start,
  read,
};

function read(
  state: PluState,
  response: FeedResponse,
  { timeZone, fetchedAt, region }: ReadContext,
): AsyncGenerator<Output<PluState>, void, undefined> {
  return readAnswer(response, { state, setting: { timeZone, fetchedAt, region, language: state.language } });
}
