import type { AnswerHead, Door, Lead, Recognition } from '../kit/contract.js';
import { member, questionFor, type Member } from '../kit/graphql/query.js';
import { parseUrl } from '../kit/link.js';
import type { WebPage } from '../kit/web-page/web-page.js';

/** One way to know an answer, surest first. */
interface Sign {
  readonly sign: RegExp;
  readonly confidence: number;
  readonly evidence: string;
}

const ROOT = '^\\s*\\{[^]{0,2000}?"data"\\s*:\\s*\\{\\s*';
const CONNECTION = '"\\s*:\\s*\\{\\s*"(?:edges|pageInfo)"';

const SIGNS: readonly Sign[] = [
  {
    sign: new RegExp(`${ROOT}"budgets${CONNECTION}[^]*"proposals${CONNECTION}`),
    confidence: 0.95,
    evidence: 'GraphQL answer with pages of budgets and proposals',
  },
  {
    sign: new RegExp(`${ROOT}"budgets${CONNECTION}`),
    confidence: 0.85,
    evidence: 'GraphQL answer with pages of budgets',
  },
  {
    sign: new RegExp(
      `${ROOT}"proposals${CONNECTION}[^]*"(?:public_?[cC]reated_?[aA]t|cached_?[vV]otes_?[uU]p|comments_?[cC]ount)"`,
    ),
    confidence: 0.85,
    evidence: 'GraphQL answer with pages of proposals',
  },
  {
    sign: /^\s*\{[^]*"message"\s*:\s*"[^"]*on type '(?:Budget|Proposal)(?:Connection|Edge)?'/,
    confidence: 0.6,
    evidence: 'GraphQL error about budgets or proposals',
  },
  {
    // What the interface says to a reader that asks nothing (app/controllers/graphql_controller.rb, 0758c797).
    sign: /^\s*\{\s*"message"\s*:\s*"Query string not present"\s*\}/,
    confidence: 0.7,
    evidence: 'the interface asks for a query, in the words of CONSUL',
  },
];

/** Knows answers of the interface, and its refusals. */
export function recognise({ bytes }: AnswerHead): Recognition | null {
  const text = new TextDecoder().decode(bytes);
  const known = SIGNS.find(({ sign }) => sign.test(text));
  return known ? { confidence: known.confidence, evidence: known.evidence } : null;
}

const one = (name: string, ...members: readonly string[]): Member => ({
  ...member(name, member('edges', member('node', 'id', ...members))),
  arguments: { first: 1 },
});

/** Understood by every version since budgets came, and cheap. */
const PROBE = [one('budgets', 'name', 'phase'), one('proposals', 'title')];

/** Sections of a platform; hardly anything else has three of them. */
const SECTIONS = ['/budgets', '/proposals', '/debates', '/legislation/processes', '/legislation', '/polls', '/sdg'];
const MANY_SECTIONS = 3;

interface Trait {
  readonly likelihood: number;
  readonly evidence: string;
  readonly isShown: (page: WebPage) => boolean;
}

const TRAITS: readonly Trait[] = [
  {
    likelihood: 0.9,
    evidence: 'the generator is CONSUL',
    isShown: ({ generator }) => /^consul\b/i.test(generator),
  },
  {
    likelihood: 0.8,
    evidence: 'a link to the makers of CONSUL',
    isShown: ({ links }) =>
      links.some(({ href }) => /consul(?:democracy|project)\.org|github\.com\/consul/i.test(href)),
  },
  {
    likelihood: 0.7,
    evidence: 'links to sections of CONSUL',
    isShown: ({ links }) => {
      const paths = new Set(links.map(({ href }) => (parseUrl(href)?.pathname ?? '').replace(/\/$/, '')));
      return SECTIONS.filter((section) => paths.has(section)).length >= MANY_SECTIONS;
    },
  },
];

const GUESS = { likelihood: 0.1, evidence: 'the usual path of CONSUL' };

/** Where the interface would be on this host. */
export function leads({ url, page }: Door): readonly Lead[] {
  const origin = parseUrl(url)?.origin;
  if (origin === undefined || !/^https?:/.test(origin)) return [];
  const { likelihood, evidence } = (page && TRAITS.find(({ isShown }) => isShown(page))) ?? GUESS;
  const feedUrl = `${origin}/graphql`;
  const request = questionFor(PROBE, { purpose: 'lead', url: feedUrl, isOptional: false });
  return [{ request, feedUrl, likelihood, evidence }];
}
