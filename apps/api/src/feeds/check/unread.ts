import { textOf, type Look } from './look.js';

/** Members of lists of what people wrote: DIPAS, its exports and map layers, Open311, adhocracy4, Decidim, Consul. */
const CONTRIBUTION_KEYS = [
  'contributionContent',
  'belongToProject',
  'commentsNumber',
  'votingPro',
  'Contributiontext',
  'nid',
  'Rubric',
  'Upvotes',
  'Downvotes',
  'commentContent',
  'service_request_id',
  'requested_datetime',
  'positive_rating_count',
  'negative_rating_count',
  'cachedVotesUp',
  'voteCount',
] as const;
const ENOUGH = 2;

/** Whether an answer lists contributions, comments or reports instead of procedures. */
export function isListOfContributions(look: Look): boolean {
  const text = textOf(look);
  return CONTRIBUTION_KEYS.filter((key) => text.includes(`"${key}"`)).length >= ENOUGH;
}

/** Kinds of files that hold data for people or for other programs, by their first bytes or their media type. */
const KINDS: readonly { readonly name: string; readonly magic: RegExp; readonly media: RegExp }[] = [
  { name: 'PDF', magic: /^%PDF-/, media: /application\/pdf/ },
  { name: 'XLSX', magic: /^PK[^]{0,2000}xl\//, media: /spreadsheetml|ms-excel|opendocument\.spreadsheet/ },
  { name: 'DOCX', magic: /^PK[^]{0,2000}word\//, media: /wordprocessingml|msword/ },
  { name: 'KML', magic: /^\s*(?:<\?xml[^>]*>\s*)?<kml\b/, media: /vnd\.google-earth\.k/ },
  { name: 'Shapefile (ZIP)', magic: /^PK[^]{0,4000}\.(?:shp|dbf|prj)\b/i, media: /shapefile/ },
  { name: 'ZIP', magic: /^PK/, media: /application\/zip/ },
  { name: 'GeoPackage', magic: /^SQLite format 3/, media: /geopackage/ },
  { name: 'image', magic: /^(?:\u0089PNG|\u00ff\u00d8|GIF8|RIFF)/, media: /^image\// },
];

/** The name of a kind of file that we do not read; null for any other answer. */
export function unreadKind({ contentType, bytes }: Look): string | null {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return KINDS.find(({ magic, media }) => magic.test(start) || media.test(contentType.toLowerCase()))?.name ?? null;
}
