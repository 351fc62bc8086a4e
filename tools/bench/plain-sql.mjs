// What somebody who knows the tables would type for the same rows: the measure of what our layers cost.

/** How a person sees the status: enough for one public phase. */
const status = `case when p.public_ranges @> now() then 'open' when lower(p.public_ranges) > now() then 'planned' else 'closed' end`;
const shown = `p.lifecycle not in ('withdrawn', 'merged') and (p.shows_planned or not coalesce(lower(p.public_ranges) > now(), false))`;
const columns = `p.id, p.slug, p.title, p.summary, p.url, ${status} as status, p.lifecycle, p.span_start, p.span_end, p.kind,
  p.organiser, p.topics, p.place, p.territories, p.image, p.contributions, p.comments, p.participants, p.events, p.result,
  st_x(p.point), st_y(p.point), p.geometry_role, b.name as publisher, f.name as feed, f.licence`;
const tables = `procedure p join publisher b on b.id = p.publisher_id join feed f on f.id = p.feed_id`;
const byDeadline = `case ${status} when 'open' then 0 when 'planned' then 1 else 2 end,
  case when p.last_end > now() then p.last_end end, p.last_end desc nulls last, p.id`;

/** @param {string} condition */
const page = (condition) => [
  `select ${columns} from ${tables} where ${shown} and ${condition} order by ${byDeadline} limit 21`,
  `select count(*) from procedure p where ${shown} and ${condition}`,
];

/** @param {string} condition */
const facets = (condition) => [
  `select ${status} as status, count(*) from procedure p where ${shown} and ${condition} group by 1`,
  `select topic, count(*) from procedure p, unnest(p.topics) topic where ${shown} and ${condition} group by 1`,
  `select kind, count(*) from procedure p where ${shown} and ${condition} group by 1`,
  `select b.name, count(*) from procedure p join publisher b on b.id = p.publisher_id where ${shown} and ${condition} group by 1`,
  `select key, count(*) from procedure p, unnest(p.territories) key where ${shown} and ${condition} group by 1`,
  `select p.point is not null, count(*) from procedure p where ${shown} and ${condition} group by 1`,
];

/**
 * What the explore page shows: two pages of what is open or planned, and the counts.
 * @param {string} condition narrows further, beginning with ` and`
 */
export function exploreSql(condition) {
  const upcoming = `(p.last_end > now() or p.last_end is null)${condition}`;
  return [
    ...page(`${upcoming} and p.point is not null`),
    ...page(`${upcoming} and p.point is null`),
    ...facets(upcoming),
  ];
}

/** Far enough ahead to change no answer, and new each time: indicators are remembered until the data changes. */
let asked = 0;
const someFarDay = () => new Date(Date.UTC(2100, 0, 1 + (asked += 1))).toISOString().slice(0, 10);

const activeInYears = `generate_series(extract(year from p.span_start)::int,
  extract(year from least(coalesce(p.span_end, current_date), current_date + 3650))::int) as year`;

/**
 * Questions to the API, with the statements that ask the same of the database.
 * @type {readonly { name: string, path: string | (() => string), sql: string[] }[]}
 */
export const QUESTIONS = [
  { name: 'list', path: '/api/v1/procedures', sql: page('true') },
  { name: 'list, status=open', path: '/api/v1/procedures?status=open', sql: page('p.public_ranges @> now()') },
  {
    name: 'list, q=radweg',
    path: '/api/v1/procedures?q=radweg',
    sql: page(`p.search @@ to_tsquery('german', 'radweg:*')`),
  },
  {
    name: 'facets',
    path: '/api/v1/facets',
    sql: facets('true'),
  },
  {
    name: 'tile, zoom 6',
    path: '/api/v1/tiles/6/33/20.mvt',
    sql: [
      `select st_asmvt(t, 'procedures') from (
         select count(*)::int as count, min(p.number) as id,
           st_asmvtgeom(st_transform(st_centroid(st_collect(p.point)), 3857), st_tileenvelope(6, 33, 20)) as geom
         from procedure p
         where ${shown} and p.point && st_transform(st_tileenvelope(6, 33, 20), 4326)
         group by st_snaptogrid(p.point, 0.7)) t`,
    ],
  },
  {
    name: 'indicator A1 by status',
    path: () => `/api/v1/indicators/A1?by=status&to=${someFarDay()}`,
    sql: [`select ${status} as status, count(*) from procedure p where ${shown} group by 1`],
  },
  {
    name: 'indicator A1 by status, again',
    path: '/api/v1/indicators/A1?by=status',
    sql: [`select ${status} as status, count(*) from procedure p where ${shown} group by 1`],
  },
  {
    name: 'indicator A1 by year',
    path: () => `/api/v1/indicators/A1?by=time&to=${someFarDay()}`,
    sql: [`select year, count(*) from procedure p cross join lateral ${activeInYears} where ${shown} group by 1`],
  },
  {
    name: 'indicator C1 by topic',
    path: () => `/api/v1/indicators/C1?by=topic&to=${someFarDay()}`,
    sql: [
      `select topic, percentile_cont(array[0.25, 0.5, 0.75]) within group (order by p.contributions), sum(p.contributions)
       from procedure p left join lateral unnest(p.topics) topic on true where ${shown} group by 1`,
    ],
  },
];
