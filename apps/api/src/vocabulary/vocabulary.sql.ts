import { FeedId, ProcedureId, VocabularyField } from '@navigator/shared';
import { z } from 'zod';

/** What has an operator said that words of sources mean? No parameters. */
export const MAPPINGS = 'select field, label_key as "labelKey", term from vocabulary';

export const MappingRow = z.object({ field: VocabularyField, labelKey: z.string(), term: z.string() });

/**
 * The words of a feed's last complete list that its adapter could not match; what stays the same is not written.
 * Parameters: feed id, JSON array of labels.
 */
export const REPLACE_LABELS = `
  with told as (
    select * from jsonb_to_recordset($2::jsonb)
      as t(field text, "labelKey" text, label text, code text, count int, example text)
  ), gone as (
    delete from source_label l
    where l.feed_id = $1 and not exists (select from told t where t.field = l.field and t."labelKey" = l.label_key)
  )
  insert into source_label (feed_id, field, label_key, label, code, count, example)
  select $1, field, "labelKey", label, code, count, example from told
  on conflict (feed_id, field, label_key) do update set
    label = excluded.label, code = excluded.code, count = excluded.count, example = excluded.example
  where (source_label.label, source_label.code, source_label.count)
    is distinct from (excluded.label, excluded.code, excluded.count)`;

const PROCEDURE = `
  left join source_record r on r.feed_id = l.feed_id and r.source_id = l.example
  left join procedure p on p.id = r.procedure_id`;

/** Which words of sources has no adapter matched, and what do they mean? Unmapped ones first. Parameters: field or null. */
export const LIST_LABELS = `
  select l.field, min(l.label) as label, sum(l.count)::int as count, array_agg(distinct f.name) as feeds, v.term,
    (array_agg(p.id order by l.count desc) filter (where p.id is not null))[1] as "exampleId",
    (array_agg(p.title order by l.count desc) filter (where p.id is not null))[1] as "exampleTitle"
  from source_label l
  join feed f on f.id = l.feed_id and f.state <> 'removed'
  left join vocabulary v on v.field = l.field and v.label_key = l.label_key
  ${PROCEDURE}
  where l.field <> 'area' and ($1::text is null or l.field = $1)
  group by l.field, l.label_key, v.term
  order by v.term is not null, l.field, count desc, label`;

export const LabelRow = z.object({
  field: VocabularyField,
  label: z.string(),
  count: z.int(),
  feeds: z.array(z.string()),
  term: z.string().nullable(),
  exampleId: ProcedureId.nullable(),
  exampleTitle: z.string().nullable(),
});
export type LabelRow = z.infer<typeof LabelRow>;

/** For which names of a feed do we know no municipality? Parameters: feed id. */
export const UNRESOLVED_AREAS = `
  select case when l.label = l.code then null else l.label end as name, l.code as key, l.count, p.id as "exampleId",
    p.title as "exampleTitle"
  from source_label l ${PROCEDURE}
  where l.feed_id = $1 and l.field = 'area'
  order by l.count desc, l.label`;

export const UnresolvedRow = z.object({
  name: z.string().nullable(),
  key: z.string().nullable(),
  count: z.int(),
  exampleId: ProcedureId.nullable(),
  exampleTitle: z.string().nullable(),
});
export type UnresolvedRow = z.infer<typeof UnresolvedRow>;

/** Says what a word means. Parameters: field, label key, label, term, now. */
export const MAP_LABEL = `
  insert into vocabulary (field, label_key, label, term, mapped_at) values ($1, $2, $3, $4, $5)
  on conflict (field, label_key) do update set
    label = excluded.label, term = excluded.term, mapped_at = excluded.mapped_at`;

/** Takes that back. Parameters: field, label key. */
export const UNMAP_LABEL = 'delete from vocabulary where field = $1 and label_key = $2';

/**
 * The feeds that have a word are read again in full: without validators, and due now unless the platform asked us to
 * wait. Parameters: field, label key, now.
 */
export const READ_AGAIN = `
  update feed f
  set etag = null, last_modified = null, adapter_revision = null, next_due_at = least(f.next_due_at, $3)
  where f.state <> 'removed'
    and exists (select from source_label l where l.feed_id = f.id and l.field = $1 and l.label_key = $2)
  returning f.id, f.name, f.state`;

/**
 * What an operator said while a list was being read is not in it yet: the feed is read again in full. After the run let go
 * of the feed. Parameters: feed id, JSON array of labels as that reading took them, now.
 */
export const READ_AGAIN_IF_SAID = `
  update feed set etag = null, last_modified = null, adapter_revision = null, next_due_at = least(next_due_at, $3)
  where id = $1 and exists (
    select from jsonb_to_recordset($2::jsonb) as t(field text, "labelKey" text, "isMapped" boolean)
    left join vocabulary v on v.field = t.field and v.label_key = t."labelKey"
    where (v.term is not null) is distinct from t."isMapped")`;

export const ReadAgainRow = z.object({ id: FeedId, name: z.string(), state: z.string() });
export type ReadAgainRow = z.infer<typeof ReadAgainRow>;

/** What words of sources are counted for: the vocabulary, and names of areas. */
const LabelField = VocabularyField.or(z.literal('area'));
export type LabelField = z.infer<typeof LabelField>;

/** A word of a source, as it is counted. */
export const SourceLabel = z.object({
  field: LabelField,
  labelKey: z.string(),
  label: z.string(),
  code: z.string().nullable(),
  count: z.int(),
  example: z.string(),
});
export type SourceLabel = z.infer<typeof SourceLabel>;
