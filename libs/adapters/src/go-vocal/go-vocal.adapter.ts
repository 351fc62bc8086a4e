import type { Adapter, AnswerHead, FeedResponse, Output, ReadContext, Recognition } from '../kit/contract.js';
import { admit, renew } from './admission.js';
import { leads } from './leads.js';
import { readBelongings, readProjects } from './lists.js';
import { AUTHENTICATE, start, WEB } from './requests.js';
import type { GoVocalState } from './state.js';
import { readWebPage } from './web-projects.js';

/** Projects of Go Vocal (CitizenLab): its public interface with a credential, or the platform's own without one. */
export const goVocal: Adapter<GoVocalState> = {
  format: 'go-vocal',
  title: { de: 'Go Vocal (CitizenLab)', en: 'Go Vocal (CitizenLab)' },
  versions: ['web API v1', 'public API v2, before 2024', 'public API v2'],
  revision: 1,
  traits: {
    showsPlanned: true,
    reports: { results: false, contributions: true, comments: true, participants: true },
    countDefinitions: {
      contributions: 'go-vocal-ideas',
      comments: 'go-vocal-comments',
      participants: 'go-vocal-participants',
    },
    // Texts of projects name contact persons, and the lists beside them people (Q54).
    hasPersonalData: true,
    listing: 'complete',
    needsCredential: false,
    patchedFields: ['events'],
    intervalMinutes: 60,
  },
  recognise,
  leads,
  start,
  read,
};

async function* read(
  state: GoVocalState,
  response: FeedResponse,
  context: ReadContext,
): AsyncGenerator<Output<GoVocalState>, void, undefined> {
  for await (const output of heard(state, response, context)) {
    if (output.kind !== 'failed') yield output;
    else yield { kind: 'failed', failure: { ...output.failure, detail: discreet(output.failure.detail, state) } };
  }
}

function heard(state: GoVocalState, response: FeedResponse, context: ReadContext): AsyncIterable<Output<GoVocalState>> {
  const { purpose } = response.request;
  if (purpose === AUTHENTICATE) return admit(state, response);
  if (response.status === 401) return renew(state, response);
  if (purpose === 'events' || purpose === 'phases') return readBelongings(state, response, purpose);
  return purpose === WEB ? readWebPage(state, response, context) : readProjects(state, response, context);
}

const LONGEST_DETAIL = 200;

/** A platform that fails may say back what it was told. */
function discreet(detail: string, { token, credential }: GoVocalState): string {
  const secrets = [token, credential?.id, credential?.secret].filter((secret) => secret && secret.length > 3);
  return secrets.reduce<string>((text, secret) => text.replaceAll(secret ?? '', '…'), detail).slice(0, LONGEST_DETAIL);
}

/** Members that hardly anybody else writes; three of them are no coincidence. */
const TELLING_KEYS = [
  'publication_status',
  'description_preview',
  'visible_to',
  'map_center_geojson',
  'description_html',
  'comments_count',
  'participation_method',
  'title_multiloc',
  'description_preview_multiloc',
  'timeline_active',
  'header_bg',
];

function recognise({ bytes }: AnswerHead): Recognition | null {
  const text = new TextDecoder().decode(bytes);
  if (!/^\s*\{/.test(text)) return null;
  const isWeb = /"type"\s*:\s*"project"/.test(text) && /"title_multiloc"\s*:/.test(text);
  if (!isWeb && !/"projects"\s*:\s*\[/.test(text)) return null;
  const found = TELLING_KEYS.filter((key) => new RegExp(`"${key}"\\s*:`).test(text));
  if (found.length >= 3) return { confidence: 0.95, evidence: `projects with ${found.slice(0, 4).join(', ')}` };
  return null;
}
