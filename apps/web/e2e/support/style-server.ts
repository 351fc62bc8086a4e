import { createServer } from 'node:http';
import { once } from 'node:events';

/** A host that serves a map style, and remembers what it was asked. */
export interface StyleServer {
  readonly origin: string;
  readonly asked: string[];
  /** From now on the style is not there. */
  breakDown(): void;
  stop(): Promise<void>;
}

/** A green sea, which no background of ours has, and a source whose attribution has to be shown. */
const STYLE = {
  version: 8,
  sources: {
    theirs: {
      type: 'geojson',
      data: { type: 'FeatureCollection', features: [] },
      attribution: '<a href="https://maps.example/">© Probekarte</a>',
    },
    letters: { type: 'vector', tiles: ['tiles/{z}/{x}/{y}.pbf'], maxzoom: 14 },
  },
  layers: [
    { id: 'water', type: 'background', paint: { 'background-color': '#00c040' } },
    { id: 'nothing', type: 'fill', source: 'theirs' },
    { id: 'land', type: 'fill', source: 'letters', 'source-layer': 'land' },
  ],
};

/** Starts the host on a free port of this machine: another port is another origin. */
export async function startStyleServer(): Promise<StyleServer> {
  const asked: string[] = [];
  let isBroken = false;
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*');
    if (request.url === '/style.json' && !isBroken) {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(STYLE));
      return;
    }
    response.writeHead(request.url === '/style.json' ? 503 : 204).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    asked,
    breakDown: () => (isBroken = true),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
