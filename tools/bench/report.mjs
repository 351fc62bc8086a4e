// The figures for people: plain tables.

/** @typedef {import('./load.mjs').Load} Load */

/**
 * @typedef {object} Figures
 * @property {{ procedures: number, node: string, cores: number, loadBefore: number, postgres: string | null, ogr2ogr: string | null }} machine
 * @property {number} megabytes size of the large list
 * @property {Awaited<ReturnType<typeof import('./imports.mjs').measureImports>> | null} imports
 * @property {import('./phases.mjs').Phases | null} phases
 * @property {readonly import('./reading.mjs').Answered[]} reading
 * @property {readonly import('./demo.mjs').Demo[]} demo
 * @property {readonly import('./users.mjs').Looked[]} users
 * @property {readonly import('./cycle.mjs').Cycle[]} cycles
 * @property {Readers | null} adapters
 * @property {import('./phone.mjs').Phone | null} phone
 * @property {readonly import('./explore.mjs').Explored[]} explore
 * @property {readonly import('./checks.mjs').Checked[]} checks
 */

/**
 * @typedef {object} Readers
 * @property {readonly import('./adapters.mjs').Read[]} formats
 * @property {import('./flat-memory.mjs').FlatMemory} memory
 */

/** @param {Figures} figures */
export function report({
  machine,
  megabytes,
  imports,
  phases,
  reading,
  demo,
  users,
  cycles,
  adapters,
  phone,
  explore,
  checks,
}) {
  return [
    ...describeMachine(machine, megabytes),
    ...(imports ? describeImports(imports) : []),
    ...(phases ? describePhases(phases) : []),
    ...(reading.length > 0 ? describeReading(reading) : []),
    ...(demo.length > 0 ? describeDemo(demo) : []),
    ...(users.length > 0 ? describeUsers(users) : []),
    ...(cycles.length > 0 ? describeCycles(cycles) : []),
    ...(adapters ? [...describeFormats(adapters.formats), ...describeMemory(adapters.memory)] : []),
    ...describePhone(phone),
    ...describeExplore(explore),
    ...describeChecks(checks),
  ].join('\n');
}

/** @param {Figures['machine']} machine @param {number} megabytes */
function describeMachine({ procedures, node, cores, loadBefore, postgres, ogr2ogr }, megabytes) {
  return [
    `${megabytes === 0 ? '' : `${procedures} procedures, ${megabytes} MB · `}Node ${node}, ${cores} cores, load before ${loadBefore}`,
    `${postgres ?? 'no PostgreSQL server'} · ${ogr2ogr ?? 'no ogr2ogr'}`,
  ];
}

/** @param {NonNullable<Figures['imports']>} imports */
function describeImports({ first, second, rounds }) {
  return table(
    `Import, median of ${rounds.length}`,
    ['', 'navigator', 'ogr2ogr', 'ratio'],
    [
      ['first import', seconds(first.navigatorMs), seconds(first.ogrMs), `${first.ratio} x`],
      ['unchanged second', seconds(second.navigatorMs), seconds(second.ogrMs), `${second.ratio} x`],
    ],
  );
}

/** @param {import('./phases.mjs').Phases} phases */
function describePhases({ total, staging, applying, rest, readingAlone }) {
  return table(
    'Where the time of one first import goes',
    ['', 'time'],
    [
      ['the whole command', seconds(total)],
      ['staging in the database, while the next records are read', seconds(staging)],
      ['the transaction that shows them', seconds(applying)],
      ['start, and reading while the database waits', seconds(rest)],
      ['(reading and mapping alone, without a database)', seconds(readingAlone)],
    ],
  );
}

/** @param {readonly import('./reading.mjs').Answered[]} reading */
function describeReading(reading) {
  return table(
    'Answers from the large database, beside plain SQL for the same rows (ms)',
    ['question', 'clients', 'API p50', 'p95', 'per s', 'SQL p50', 'p95', 'per s', 'ratio'],
    reading.map(({ question, clients, api, sql, ratio }) => [
      question,
      String(clients),
      ...cells(api),
      ...cells(sql),
      `${ratio} x`,
    ]),
  );
}

/** @param {readonly import('./demo.mjs').Demo[]} demo */
function describeDemo(demo) {
  return table(
    'The demonstration',
    ['database', 'first start', 'second', 'list/s, 1', 'list/s, 8', 'page/s, 1', 'server MB', 'database MB'],
    demo.map(({ database, firstStartMs, secondStartMs, list, page, memoryMb }) => [
      database,
      seconds(firstStartMs),
      seconds(secondStartMs),
      String(list.one.perSecond),
      String(list.eight.perSecond),
      String(page.perSecond),
      String(memoryMb.server ?? '?'),
      String(memoryMb.database ?? '-'),
    ]),
  );
}

/** @param {Figures['users']} users */
function describeUsers(users) {
  return table(
    'Many people at once before the demonstration (ms)',
    ['page', 'database', 'users', 'p50', 'p95', 'per s'],
    users.map(({ page, database, users: count, load }) => [page, database, String(count), ...cells(load)]),
  );
}

/** @param {Figures['cycles']} cycles */
function describeCycles(cycles) {
  return table(
    'One cycle of many feeds, a host answers after 0.3 s',
    ['', 'feeds', 'time', 'MB', '304', 'at once', 'of one host', 'starts/s', 'next within', 'peak'],
    cycles.map((one) => [
      one.cycle,
      String(one.feeds),
      `${one.seconds} s`,
      String(one.megabytes),
      String(one.unchanged),
      String(one.atOnce),
      String(one.atOnceOfOneHost),
      String(one.startsASecond),
      `${one.nextWithinMinutes} min`,
      `${one.peakMb} MB`,
    ]),
  );
}

/** @param {Readers['formats']} formats */
function describeFormats(formats) {
  return table(
    'Adapters: bytes to records, beside a bare parser of the same bytes',
    ['platform', 'records/s', 'MB/s', 'ratio'],
    formats.map(({ platform, perSecond, megabytesPerSecond, ratio }) => [
      platform,
      String(perSecond),
      String(megabytesPerSecond),
      `${ratio} x`,
    ]),
  );
}

/** @param {Readers['memory']} memory */
function describeMemory({ small, large, ratio }) {
  return table(
    `Memory for a list of any length (GeoJSON): ${ratio} x`,
    ['list', 'procedures', 'time', 'peak'],
    [small, large].map(({ megabytes, mapped, seconds: time, peakMb }) => [
      `${megabytes} MB`,
      String(mapped),
      `${time} s`,
      `${peakMb} MB`,
    ]),
  );
}

/** @param {Figures['explore']} explore */
function describeExplore(explore) {
  if (explore.length === 0) return [];
  return table(
    'The explore page from 10,000 procedures, one client (ms)',
    ['view', 'database', 'answers p50', 'p95', 'per s', 'page p50', 'p95', 'per s', 'SQL p50', 'p95', 'per s'],
    explore.map(({ view, database, answers, page, sql }) => [
      view,
      database,
      ...cells(answers),
      ...cells(page),
      ...(sql === null ? ['-', '-', '-'] : cells(sql)),
    ]),
  );
}

/** @param {Figures['checks']} checks */
function describeChecks(checks) {
  if (checks.length === 0) return [];
  return table(
    'Fifty checks at once, two under way; the public list meanwhile (ms)',
    [
      'database',
      'time',
      'failed',
      'all heard after',
      'ahead',
      'list p50',
      'p95',
      'per s',
      'during p50',
      'p95',
      'per s',
    ],
    checks.map(({ database, seconds: time, failed, everybodyHeard, furthestAhead, before, during }) => [
      ...[database, `${time} s`, String(failed), String(everybodyHeard), String(furthestAhead)],
      ...[...cells(before), ...cells(during)],
    ]),
  );
}

/** @param {import('./phone.mjs').Phone | null} phone */
function describePhone(phone) {
  if (phone === null) return [];
  const { procedures, database, loadBefore, loadAfter, pages } = phone;
  const kb = (/** @type {number | undefined} */ value) => String(Math.round(value ?? 0));
  return table(
    `First visit by phone (processor / 4, slow 4G), median of five (range); ${procedures} procedures, ${database}, load ${loadBefore} to ${loadAfter}`,
    ['page', 'LCP ms', 'bare', 'ratio', 'shift', 'TBT ms', 'longest', 'HTML kB', 'CSS', 'JS', 'fonts', 'requests'],
    pages.map(({ page, paint, barePaint, ratio, shift, blocked, longest, kilobytes, requests }) => [
      ...[page, spread(paint), String(barePaint), `${ratio} x`, String(shift.most), spread(blocked), spread(longest)],
      ...[kb(kilobytes.document), kb(kilobytes.stylesheet), kb(kilobytes.script), kb(kilobytes.font), String(requests)],
    ]),
  );
}

/** @param {import('./phone.mjs').Spread} spread */
const spread = ({ median, least, most }) => `${median} (${least}-${most})`;

/** @param {Load} load */
const cells = ({ p50, p95, perSecond }) => [p50, p95, perSecond].map(String);

/** @param {number} ms */
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * @param {string} title
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(title, head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {readonly string[]} */ row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return ['', title, line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)];
}
