import type { CheckReport, Finding, SimilarFeed } from '@navigator/shared';
import type { Db } from '../database/db.js';
import { SIMILAR_FEEDS, SimilarRow } from './similar.sql.js';

/** From this share of a sample on, another feed holds the same procedures. */
const SAME_FROM = 0.5;

/** Live feeds under other addresses that hold what a check found (failure case F43), the likest first. */
export async function similarFeeds(db: Db, { sample }: CheckReport, urlKey: string): Promise<readonly SimilarFeed[]> {
  if (sample.length === 0) return [];
  const told = sample.map(({ title, url, span }) => ({ title, url, ...span }));
  const rows = await db.query(SIMILAR_FEEDS, [JSON.stringify(told), urlKey], SimilarRow);
  return rows
    .map(({ id, name, hits, ...row }) => ({
      feed: { id, name },
      publisher: { id: row.publisher_id, name: row.publisher_name, territory: row.publisher_territory },
      share: hits / sample.length,
    }))
    .filter(({ share }) => share >= SAME_FROM);
}

/** The report as the review shows it: that the procedures are there already is something the owner may know, too. */
export function withSimilar(report: CheckReport, similar: readonly SimilarFeed[]): CheckReport {
  const [likest] = similar;
  return likest === undefined ? report : { ...report, findings: [...report.findings, sameProcedures(likest, similar)] };
}

function sameProcedures({ feed, publisher }: SimilarFeed, { length }: readonly SimilarFeed[]): Finding {
  const who = `${feed.name} (${publisher.name})`;
  return {
    code: 'same-procedures',
    severity: 'warning',
    who: 'publisher',
    count: length,
    example: null,
    text: {
      de: `Dieselben Verfahren stehen schon in einem anderen Feed: ${who}. Bitte melden Sie einen Feed nur einmal an; ist er umgezogen, zieht der vorhandene Feed mit um.`,
      en: `The same procedures are in another feed already: ${who}. Please register a feed once only; if it has moved, the feed that is there moves with it.`,
    },
  };
}
