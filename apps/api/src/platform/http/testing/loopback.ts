import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer, type ServerOptions } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';

/** A server on loopback that counts what reaches it. */
export type Loopback = {
  readonly port: number;
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly seen: { connections: number; bytes: number };
  /** How many of the connections still stand. */
  open(): number;
  close(): Promise<void>;
};

/** Speaks HTTP through Node's own server. */
export async function serveHttp(listener: RequestListener): Promise<Loopback> {
  return listen(createHttpServer(listener), 'http');
}

/** Speaks HTTPS with the given certificate. */
export async function serveHttps(options: ServerOptions, listener: RequestListener): Promise<Loopback> {
  return listen(createHttpsServer(options, listener), 'https');
}

/** Speaks whatever the test writes, byte for byte. */
export async function serveRaw(onSocket: (socket: Socket) => void = () => undefined): Promise<Loopback> {
  return listen(createTcpServer(onSocket), 'http');
}

/** Listens on every address that this machine has, of both families, and says nothing. */
export async function listenEverywhere(): Promise<Loopback> {
  return listen(createTcpServer(), 'http', '::');
}

/** Answers every request with this text once its head has arrived. */
export async function serveBytes(...parts: readonly (string | Uint8Array)[]): Promise<Loopback> {
  return serveRaw((socket) => {
    socket.once('data', () => {
      for (const part of parts) socket.write(part);
      socket.end();
    });
  });
}

async function listen(server: Server, scheme: string, address = '127.0.0.1'): Promise<Loopback> {
  const seen = { connections: 0, bytes: 0 };
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    seen.connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      seen.bytes += socket.bytesRead;
      sockets.delete(socket);
    });
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const port = portOf(server.address());
  const close = async (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { port, origin: `${scheme}://127.0.0.1:${port}`, seen, open: () => sockets.size, close };
}

/** The port on which a test server listens. */
export function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the test server has no port');
  return address.port;
}
