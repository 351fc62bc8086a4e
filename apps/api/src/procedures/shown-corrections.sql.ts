/**
 * The corrections that count for `procedure p`, oldest first, as the contract tells them (`ShownCorrection`); an empty
 * list for nearly all.
 */
export const SHOWN_CORRECTIONS = `(
  select coalesce(jsonb_agg(jsonb_build_object(
      'field', c.field, 'value', c.value, 'sourceValue', c.source_now, 'reason', c.reason,
      'since', to_char(c.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by c.created_at, c.id), '[]')
  from correction c
  where c.procedure_id = p.id and c.kind = 'set' and c.revoked_at is null and c.caught_up_at is null)`;
