import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { portOf } from './loopback.js';

/** A forward proxy on loopback that notes what it was asked for. */
export type TestProxy = {
  readonly origin: string;
  /** The authorities of the CONNECT requests, in order. */
  readonly asked: string[];
  /** Their Proxy-Authorization headers. */
  readonly credentials: (string | undefined)[];
  close(): Promise<void>;
};

/** Connects every request to the loopback port that `portFor` names, or answers with the status it gives (< 1000). */
export async function serveProxy(portFor: (authority: string) => number): Promise<TestProxy> {
  const asked: string[] = [];
  const credentials: (string | undefined)[] = [];
  const sockets = new Set<Socket>();
  const server = createServer();
  server.on('connect', (request, client: Socket) => {
    const authority = request.url ?? '';
    asked.push(authority);
    credentials.push(request.headers['proxy-authorization']);
    sockets.add(client.on('error', () => undefined));
    const port = portFor(authority);
    if (port < 1000) return void client.end(`HTTP/1.1 ${port} No\r\n\r\n`);
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.pipe(upstream).pipe(client);
    });
    sockets.add(upstream.on('error', () => client.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { origin: `http://127.0.0.1:${portOf(server.address())}`, asked, credentials, close };
}
