import { once } from 'node:events';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

/** A real OpenID provider on this machine, with a login form of its own. */
export interface IdentityProvider {
  readonly issuer: string;
  /** What it knows of people: their subject is what they type as their name. */
  readonly people: Map<string, Readonly<Record<string, unknown>>>;
  stop(): Promise<void>;
}

export const CLIENT = { id: 'navigator', secret: 'a secret of the tests alone' } as const;

/** Starts it on a free port; `redirectUri` is where it sends people back to. */
export async function startIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
  const people = new Map<string, Readonly<Record<string, unknown>>>();
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No free port');
  const issuer = `http://127.0.0.1:${String(address.port)}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
    claims: { email: ['email', 'email_verified'], profile: ['name', 'roles'] },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => Promise.resolve({ sub, ...people.get(sub) }),
    }),
    cookies: { keys: ['of the tests alone'] },
  });
  server.on('request', provider.callback());
  return {
    issuer,
    people,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
