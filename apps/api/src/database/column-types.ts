import pg from 'pg';

type Parse = (text: string) => unknown;

/** The defaults of `pg` by type id; its own types know the ids of some types only, and no result. */
const defaultParser: (id: number, format: 'text' | 'binary') => Parse = pg.types.getTypeParser;

const textArray = defaultParser(1009 /* text[] */, 'text');

/** A day has no zone: as a Date it would move to the day before in half the world. */
const verbatim: Parse = (text) => text;

/** Counts fit a double; a number that does not is an error, never a rounded value. */
const safeInteger: Parse = (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`The integer ${text} is too large for a number`);
  return value;
};

const each =
  (parse: Parse): Parse =>
  (text) => {
    const items = textArray(text);
    return Array.isArray(items) ? items.map((item: unknown) => (typeof item === 'string' ? parse(item) : item)) : items;
  };

const { DATE, INT8, TIMESTAMP } = pg.types.builtins;

/** Where the defaults of `pg` lose something; timestamptz stays a Date, numeric stays text. Arrays have ids of their own. */
const parsers: ReadonlyMap<number, Parse> = new Map([
  [DATE, verbatim],
  [1182 /* date[] */, each(verbatim)],
  [TIMESTAMP, verbatim],
  [1115 /* timestamp[] */, each(verbatim)],
  [INT8, safeInteger],
  [1016 /* int8[] */, each(safeInteger)],
]);

/** How column values become JavaScript values, for one connection: the defaults of `pg` are global and stay untouched. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? defaultParser(oid, format ?? 'text'),
};
