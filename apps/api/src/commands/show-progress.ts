import { complain } from './print.js';

/** How often a line that is written over changes, in ms. */
const EVERY = 100;

/** Told how far it has come, and that it is over. */
export interface Progress {
  readonly told: (table: string, rows: number) => void;
  readonly done: () => void;
}

/**
 * Tells on standard error how far it has come: one line that is written over on a terminal, elsewhere a line per table
 * when the next begins.
 */
export function showProgress(verb: string): Progress {
  const isTerminal = process.stderr.isTTY;
  let current: { readonly table: string; readonly rows: number } | null = null;
  let shown = 0;
  const line = (): string => (current ? `${verb} ${current.table}: ${current.rows.toLocaleString('en')} rows` : '');
  return {
    told: (table, rows) => {
      if (!isTerminal && current && current.table !== table) complain(line());
      current = { table, rows };
      if (!isTerminal || Date.now() - shown < EVERY) return;
      shown = Date.now();
      process.stderr.write(`\r\u001b[K${line()}`);
    },
    done: () => {
      if (isTerminal) process.stderr.write('\r\u001b[K');
      else if (current) complain(line());
    },
  };
}
