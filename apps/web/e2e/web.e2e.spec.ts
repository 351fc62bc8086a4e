import { afterAll, beforeAll, describe, jest } from '@jest/globals';
import { access } from './access.js';
import { budget } from './budget.js';
import { cities } from './cities.js';
import { exploreFilters } from './explore-filters.js';
import { exploreSearch } from './explore-search.js';
import { coverage } from './coverage.js';
import { embed } from './embed.js';
import { explore } from './explore.js';
import { feedback } from './feedback.js';
import { follow } from './follow.js';
import { keyboard } from './keyboard.js';
import { manners } from './manners.js';
import { map } from './map.js';
import { noScript } from './no-script.js';
import { owner } from './owner.js';
import { pages } from './pages.js';
import { robust } from './robust.js';
import { procedure } from './procedure.js';
import { statistics } from './statistics.js';
import { words } from './words.js';
import { startSite } from './support/site.js';
import type { Site } from './support/site.js';
import { stageOf } from './support/stage.js';
import { startVisitor } from './support/visitor.js';
import type { Visitor } from './support/visitor.js';

jest.setTimeout(60_000);

// One file, because starting the application takes longer than any suite: all share it and one browser.
let standing: { readonly site: Site; readonly visitor: Visitor } | undefined;

beforeAll(async () => {
  const site = await startSite();
  standing = { site, visitor: await startVisitor(site.url) };
}, 150_000);

afterAll(async () => {
  await standing?.visitor.leave();
  await standing?.site.stop();
}, 60_000);

const stage = stageOf(() => {
  if (standing === undefined) throw new Error('The application did not start');
  return standing;
});

describe('pages', () => pages(stage));
describe('explore', () => explore(stage));
describe('explore search', () => exploreSearch(stage));
describe('explore filters', () => exploreFilters(stage));
describe('map', () => map(stage));
describe('cities', () => cities(stage));
describe('procedure page', () => procedure(stage));
describe('no script', () => noScript(stage));
describe('keyboard', () => keyboard(stage));
describe('access', () => access(stage));
describe('robust', () => robust(stage));
describe('budget', () => budget(stage));
describe('statistics', () => statistics(stage));
describe('feedback', () => feedback(stage));
describe('follow', () => follow(stage));
describe('owner', () => owner(stage));
describe('words', () => words(stage));
describe('embed', () => embed(stage));
describe('coverage', () => coverage(stage));
// Last: it looks back at everything the others did.
describe('manners', () => manners(stage));
