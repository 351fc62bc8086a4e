import { pino, type Logger } from 'pino';
import type { Config } from '../config/config.js';

/** The log of this process; credentials and contacts are never handed to it. */
export abstract class Log {
  abstract debug(facts: object, message: string): void;
  abstract info(facts: object, message: string): void;
  abstract warn(facts: object, message: string): void;
  abstract error(facts: object, message: string): void;
}

/** JSON lines on standard error: standard output belongs to what a command prints. */
export function createLog(level: Config['logLevel']): Logger {
  return pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
}
