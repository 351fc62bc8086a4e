/**
 * Days and times of all phases of a normalised record, in one JSON list; what its phases are called does not count.
 * @param record SQL of the record as jsonb
 */
export const datesOf = (record: string): string =>
  `jsonb_path_query_array(${record}, '$.phases[*].keyvalue() ? (@.key starts with "start" || @.key starts with "end").value')`;
