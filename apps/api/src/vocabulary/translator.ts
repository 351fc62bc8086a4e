import { VOCABULARY_TERMS, type Phase, type Remark, type SourceRecord, type VocabularyField } from '@navigator/shared';
import type { Db } from '../database/db.js';
import { keyOfLabel, LabelCounts } from './label-counts.js';
import { MappingRow, MAPPINGS, type SourceLabel } from './vocabulary.sql.js';

/** A word that no adapter matched, and whether an operator has said what it means. */
export interface ToldLabel extends SourceLabel {
  readonly isMapped: boolean;
}

/** Says in the words of the common vocabulary what the adapters left in the words of a source, and counts those. */
export class Translator {
  readonly #counts = new LabelCounts();

  private constructor(private readonly terms: ReadonlyMap<string, string>) {}

  /** Loads what operators have said. */
  static async open(db: Db): Promise<Translator> {
    const rows = await db.query(MAPPINGS, [], MappingRow);
    return new Translator(new Map(rows.map(({ field, labelKey, term }) => [`${field} ${labelKey}`, term])));
  }

  /**
   * A record with the words of its source mapped.
   * @param remarks what its adapter said about it: they name the topics that it could not match
   */
  translate(record: SourceRecord, remarks: readonly Remark[]): SourceRecord {
    const said = {
      ...this.#topics(record, remarks),
      ...this.#phases(record),
      ...this.#kind(record),
      ...this.#level(record),
    };
    return Object.keys(said).length === 0 ? record : { ...record, ...said };
  }

  /** The words that came, mapped or not. */
  get labels(): readonly ToldLabel[] {
    return this.#counts.labels.map((label) => ({
      ...label,
      isMapped: this.terms.has(`${label.field} ${label.labelKey}`),
    }));
  }

  /** A name or a key that we know no area for. */
  noteArea(area: { readonly name: string | null; readonly key: string | null }, sourceId: string): void {
    const label = area.name ?? area.key;
    if (label !== null) this.#counts.note({ field: 'area', label, code: area.key, sourceId });
  }

  #topics({ sourceId, topics }: SourceRecord, remarks: readonly Remark[]): Partial<SourceRecord> {
    const labels = new Set(remarks.flatMap(({ code, value }) => (code === 'topic-unknown' && value ? [value] : [])));
    const found = [...labels].flatMap(
      (label) => VOCABULARY_TERMS.topic.safeParse(this.#termOf('topic', label, sourceId)).data ?? [],
    );
    return found.length === 0 ? {} : { topics: [...new Set([...topics, ...found])] };
  }

  #phases({ sourceId, phases }: SourceRecord): Partial<SourceRecord> {
    const told = phases.map((phase) => this.#phase(phase, sourceId));
    return told.some((phase, index) => phase !== phases[index]) ? { phases: told } : {};
  }

  #phase(phase: Phase, sourceId: string): Phase {
    if (phase.kind !== 'unknown' || phase.title === null) return phase;
    const kind = VOCABULARY_TERMS.phase.safeParse(this.#termOf('phase', phase.title, sourceId)).data;
    return kind === undefined ? phase : { ...phase, kind };
  }

  #kind({ kind, kindLabel, sourceId }: SourceRecord): Partial<SourceRecord> {
    if (kind !== 'unknown' || kindLabel === undefined) return {};
    const term = VOCABULARY_TERMS.kind.safeParse(this.#termOf('kind', kindLabel, sourceId)).data;
    return term === undefined ? {} : { kind: term };
  }

  #level({ level, levelLabel, sourceId }: SourceRecord): Partial<SourceRecord> {
    if (level !== undefined || levelLabel === undefined) return {};
    const term = VOCABULARY_TERMS.level.safeParse(this.#termOf('level', levelLabel, sourceId)).data;
    return term === undefined ? {} : { level: term };
  }

  /** Counts a word, and tells what it means; a term that only a former release had is none of the vocabulary. */
  #termOf(field: VocabularyField, label: string, sourceId: string): string | undefined {
    this.#counts.note({ field, label, code: null, sourceId });
    return this.terms.get(`${field} ${keyOfLabel(label)}`);
  }
}
