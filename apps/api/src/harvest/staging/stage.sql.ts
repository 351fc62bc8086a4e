/**
 * Puts new and changed records of a run aside, with all that costs time (geometry, full text) already worked out, so
 * that the transaction that shows them is short. Parameters: run id, JSON array of rows; their texts to search come
 * folded (`searchTexts`).
 * `offset 0` keeps the planner from working out a geometry again for each use of it.
 * A point stands for itself; a larger shape gets a point inside it to label.
 */
export const STAGE_RECORDS = `
  insert into staged_record
    (run_id, source_id, procedure_id, content_hash, record, shown, derived, geometry, point, search)
  select $1, s."sourceId", s."procedureId", s."contentHash", s.record, s.shown, s.derived, g.valid,
         case when st_geometrytype(g.valid) = 'ST_Point' then g.valid else st_pointonsurface(g.valid) end,
         setweight(to_tsvector('german', s.search ->> 'a'), 'A') || setweight(to_tsvector('german', s.search ->> 'b'), 'B')
           || setweight(to_tsvector('german', s.search ->> 'c'), 'C')
           || setweight(to_tsvector('german', s.search ->> 'd'), 'D')
  from jsonb_to_recordset($2::jsonb)
         as s("sourceId" text, "procedureId" text, "contentHash" text, record jsonb, shown jsonb, derived jsonb, search jsonb)
  cross join lateral (
    select case when jsonb_typeof(t.told) = 'object' then st_geomfromgeojson(t.told) end as raw
    from (select coalesce(s.shown, s.record) -> 'geometry' as told) as t offset 0
  ) as i
  cross join lateral (
    select case when st_isvalid(i.raw) then i.raw
                when not st_isempty(st_makevalid(i.raw)) then st_makevalid(i.raw) end as valid offset 0
  ) as g`;

/** Forgets what a run has put aside. Parameters: run id. */
export const DROP_STAGED = `
  with dropped as (delete from staged_event where run_id = $1)
  delete from staged_record where run_id = $1`;
