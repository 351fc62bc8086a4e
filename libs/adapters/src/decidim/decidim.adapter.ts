import type { Adapter, FeedResponse, ReadContext } from '../kit/contract.js';
import { readDetailsOf, readFile, readList, readOverview, readSignIn, type Outputs } from './conversation.js';
import { leads } from './leads.js';
import { recognise } from './recognise.js';
import { DETAILS_OF, EXPORT, OVERVIEW_OF, SIGN_IN, start, type DecidimState } from './state.js';

/**
 * The participatory processes of a Decidim platform: by its GraphQL interface, whatever version it has, or from its
 * open data.
 */
export const decidim: Adapter<DecidimState> = {
  format: 'decidim',
  title: { de: 'Decidim', en: 'Decidim' },
  versions: ['before 0.24', '0.24 to 0.29', '0.30 and later'],
  revision: 1,
  traits: {
    showsPlanned: true,
    reports: { results: true, contributions: true, comments: true, participants: true },
    countDefinitions: {
      contributions: 'decidim-proposals-and-debates',
      comments: 'decidim-comments',
      participants: 'decidim-participants',
    },
    hasPersonalData: false,
    listing: 'complete',
    needsCredential: false,
    patchedFields: ['geometry', 'geometryRole', 'events', 'contributions', 'comments', 'participants', 'result'],
    // One question for every five processes.
    intervalMinutes: 360,
  },
  recognise,
  leads,
  start,
  read,
};

function read(state: DecidimState, response: FeedResponse, context: ReadContext): Outputs {
  switch (response.request.purpose) {
    case SIGN_IN:
      return readSignIn(state, response);
    case OVERVIEW_OF:
      return readOverview(state, response);
    case DETAILS_OF:
      return readDetailsOf(state, response, context);
    case EXPORT:
      return readFile(state, response, context);
    default:
      return readList(state, response, context);
  }
}
