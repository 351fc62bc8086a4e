import { addDays } from '../calendar.js';
import { cityTime } from '../city-time.js';
import type { DemoProcedure } from '../procedure.js';
import { topicsOf } from '../themes.js';
import { expectedProcedure, onlyProcedures } from './expected.js';
import { answerGraphql, Asking, type Node } from './graphql/answer.js';
import { connection, connectionTypes } from './graphql/connection.js';
import { schemaOf } from './graphql/schema.js';
import { numberOf } from './identity.js';
import { platformOf, type Expected, type Platform, type Told } from './platform.js';
import { escaped, pageOf, type PlatformAnswer } from './replies.js';
import { townNamed } from './towns.js';

/** So few that both lists have pages; the platform itself grants 25. */
const PAGE_SIZE = 5;
type Version = '1' | '2';

const PAGED = '(first,last,after,before)';

const COMMON = {
  Query: `budgets${PAGED}:BudgetConnection budget(id):Budget proposals${PAGED}:ProposalConnection proposal(id):Proposal tags${PAGED}:TagConnection`,
  Budget: `id name phase investments${PAGED}:BudgetInvestmentConnection investment(id):BudgetInvestment`,
  BudgetInvestment: 'id title description location price feasibility comments_count',
  Geozone: 'id name',
  Tag: 'id name kind taggingsCount',
  ...connectionTypes('Budget'),
  ...connectionTypes('BudgetInvestment'),
  ...connectionTypes('Proposal'),
  ...connectionTypes('Tag'),
};
const PROPOSAL = `id title summary description cached_votes_up comments_count public_created_at retired_at geozone_id geozone:Geozone tags${PAGED}:TagConnection video_url`;

/** Names in snake case alone. */
const SCHEMA_1 = schemaOf({ ...COMMON, Proposal: PROPOSAL }, 8);

/** Every name twice. */
const SCHEMA_2 = schemaOf(
  {
    ...COMMON,
    Proposal: `${PROPOSAL} cachedVotesUp commentsCount publicCreatedAt retiredAt retiredReason geozoneId videoUrl`,
  },
  8,
);

/** CONSUL Democracy: budgets without dates, proposals without an end. */
export const consulPlatforms: readonly Platform[] = [consul('1', 'Eidechsenbrück'), consul('2', 'Zeisigfurt')];

function consul(version: Version, name: string): Platform {
  const schema = version === '1' ? SCHEMA_1 : SCHEMA_2;
  return platformOf({
    slug: `consul-${version}`,
    title: `Consul ${name}`,
    format: 'consul',
    version,
    town: townNamed(name),
    listPath: '/graphql',
    home: () => home(name),
    routes: [
      ['POST', /^\/graphql$/, (asked) => answerGraphql(asked.request, schema, data(asked))],
      ['GET', /^\/graphql$/, (asked) => answerGraphql(asked.request, schema, data(asked))],
      ['GET', /^\/graphiql$/, () => pageOf({ title: 'GraphiQL', body: '<div id="graphiql-container"></div>' })],
    ],
    expected: expectedOf,
  });
}

function home(name: string): PlatformAnswer {
  return pageOf({
    title: `Consul ${name}`,
    bodyClass: 'home-page',
    head: `<meta name="csrf-param" content="authenticity_token"><meta name="csrf-token" content="c2VzYW0">
<link rel="stylesheet" media="screen" href="/assets/application-1a7c2e90.css">
<script src="/assets/application-0d9b61fe.js" data-turbolinks-track="reload"></script>`,
    body: `<h1 class="show-for-sr">Consul ${name}</h1><div class="wrapper">
<nav><a href="/debates">Debatten</a> <a href="/proposals">Vorschläge</a> <a href="/budgets">Bürgerhaushalt</a></nav></div>
<div class="footer"><footer><p>Dieses Portal verwendet die <a href="https://consuldemocracy.org">Software CONSUL DEMOCRACY</a>, sie ist
<a href="https://github.com/consuldemocracy/consuldemocracy">freie Software</a>.</p></footer></div>`,
  });
}

/** Budgets have no days, proposals the day on which they were published. */
function expectedOf(told: Told): Expected {
  return onlyProcedures(
    shown(told).map((one) =>
      isBudget(one)
        ? expectedProcedure(one, { id: `budget:${numberOf(one)}`, start: null, end: null, hasPlace: false })
        : expectedProcedure(one, { id: `proposal:${numberOf(one)}`, end: retiredOn(told, one), hasPlace: false }),
    ),
  );
}

function shown({ procedures, day }: Told): readonly DemoProcedure[] {
  return procedures.filter((one) => isBudget(one) || one.start <= day);
}

/** What takes longest is decided with a budget; the rest are people's own proposals. */
function isBudget({ pace }: DemoProcedure): boolean {
  return pace !== 'campaign';
}

/** A proposal has no end, unless somebody takes it back. */
function retiredOn({ day }: Told, { month, end }: DemoProcedure): string | null {
  return month % 4 === 0 && end !== null && end < day ? end : null;
}

function data(told: Told): Node {
  const all = shown(told);
  const budgets = all.filter(isBudget).map((one) => budget(told, one));
  const proposals = all.filter((one) => !isBudget(one)).map((one) => proposal(told, one));
  return {
    budgets: connection(budgets, PAGE_SIZE),
    budget: new Asking(({ id }) => budgets.find((one) => one['id'] === id)),
    proposals: connection(proposals, PAGE_SIZE),
    proposal: new Asking(({ id }) => proposals.find((one) => one['id'] === id)),
    tags: connection([], PAGE_SIZE),
    geozones: connection([], PAGE_SIZE),
  };
}

function budget(told: Told, procedure: DemoProcedure): Node {
  const investment = {
    id: '1',
    title: 'Mehr Bänke',
    description: `<p>${escaped('Im ganzen Ort.')}</p>`,
    commentsCount: 3,
  };
  return {
    id: String(numberOf(procedure)),
    name: procedure.title,
    phase: phaseOn(told, procedure),
    // Every budget lists the investments of all.
    investments: connection([investment], PAGE_SIZE),
    investment,
  };
}

function phaseOn({ day }: Told, { start, end }: DemoProcedure): string {
  if (day < start) return 'drafting';
  if (end !== null && end < day) return 'finished';
  if (day < addDays(start, 60)) return 'accepting';
  return day < addDays(start, 90) ? 'valuating' : 'balloting';
}

function proposal(told: Told, procedure: DemoProcedure): Node {
  const { title, description, start, district } = procedure;
  const retired = retiredOn(told, procedure);
  const created = cityTime(start, '10:00').replace('T', ' ');
  const tags = topicsOf(told.town, procedure.theme).map((name, index) => ({
    id: String(index + 1),
    name,
    kind: 'category',
  }));
  return {
    id: String(numberOf(procedure)),
    title,
    summary: description,
    description: `<p>${escaped(description)}</p>`,
    cachedVotesUp: procedure.month % 90,
    cached_votes_up: procedure.month % 90,
    commentsCount: procedure.month % 30,
    comments_count: procedure.month % 30,
    publicCreatedAt: created,
    public_created_at: created,
    retiredAt: retired && cityTime(retired, '10:00'),
    retired_at: retired && cityTime(retired, '10:00'),
    geozone: district === null ? null : { id: '1', name: district },
    tags: connection(tags, PAGE_SIZE),
    videoUrl: '',
    video_url: '',
  };
}
