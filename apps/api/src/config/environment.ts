import { readConfig, type Config } from './config.js';

/** The configuration of this process: the only place that reads its environment. */
export function processConfig(): Config {
  return readConfig(process.env);
}
