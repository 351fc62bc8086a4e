import { ConfigProblem, type Config } from './config.js';
import { parseAllowedHosts } from '../platform/http/allowed-hosts.js';
import { GuardedClient } from '../platform/http/guarded-client.js';
import { VERSION } from '../platform/version.js';

/** The guarded client of this configuration. @throws ConfigProblem when ALLOW_PRIVATE_HOSTS makes no sense */
export function createClient(config: Config): GuardedClient {
  const hosts = parseAllowedHosts(config.allowPrivateHosts);
  if (hosts.kind === 'invalid') throw new ConfigProblem([`ALLOW_PRIVATE_HOSTS: ${hosts.entry}: ${hosts.reason}`]);
  return new GuardedClient({
    identity: { version: VERSION, operator: config.operatorName, contact: config.operatorContact ?? '' },
    allowed: hosts.allowed,
    proxy: config.outboundProxy === null ? null : new URL(config.outboundProxy),
  });
}
