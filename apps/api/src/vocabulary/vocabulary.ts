import { Injectable } from '@nestjs/common';
import { VOCABULARY_TERMS, type VocabularyField } from '@navigator/shared';
import { Db } from '../database/db.js';
import { FeedRegistry, RegistryProblem } from '../feeds/feed-registry.js';
import { Clock } from '../platform/clock.js';
import { keyOfLabel } from './label-counts.js';
import {
  LabelRow,
  LIST_LABELS,
  MAP_LABEL,
  READ_AGAIN,
  ReadAgainRow,
  UNMAP_LABEL,
  UNRESOLVED_AREAS,
  UnresolvedRow,
} from './vocabulary.sql.js';

/** A word of sources that an operator speaks about. */
export interface Word {
  readonly field: VocabularyField;
  readonly label: string;
}

/** What was said about a word, and which feeds are read again because of it. */
export interface Said extends Word {
  readonly term: string | null;
  readonly feeds: readonly ReadAgainRow[];
}

/** What is done in the same transaction: the audit log tells who decided. */
type Beside = (tx: Db) => Promise<void>;

const nothing: Beside = () => Promise.resolve();

/** The words of sources that no adapter matches, and what an operator says that they mean: once, for all feeds. */
@Injectable()
export class Vocabulary {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly registry: FeedRegistry,
  ) {}

  /** All such words, unmapped ones first; of one field or of all. */
  async list(field: VocabularyField | null): Promise<readonly LabelRow[]> {
    return this.db.query(LIST_LABELS, [field], LabelRow);
  }

  /**
   * Says what a word means, in every feed that has it or will have it. Feeds that have it are read again in full.
   * @throws RegistryProblem when there is no such term, or no word
   */
  async map({ field, label }: Word, term: string, beside: Beside = nothing): Promise<Said> {
    if (!VOCABULARY_TERMS[field].safeParse(term).success) throw unknownTerm(field, term);
    const key = keyOf(label);
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      await tx.execute(MAP_LABEL, [field, key, label.trim(), term, now]);
      await beside(tx);
      return { field, label, term, feeds: await tx.query(READ_AGAIN, [field, key, now], ReadAgainRow) };
    });
  }

  /** Takes that back. @throws RegistryProblem when nothing was said about the word */
  async unmap({ field, label }: Word, beside: Beside = nothing): Promise<Said> {
    const key = keyOf(label);
    return this.db.transaction(async (tx) => {
      if ((await tx.execute(UNMAP_LABEL, [field, key])) === 0) throw unmapped(label);
      await beside(tx);
      return {
        field,
        label,
        term: null,
        feeds: await tx.query(READ_AGAIN, [field, key, this.clock.now()], ReadAgainRow),
      };
    });
  }

  /** The names and keys of a feed's last complete list that lead to no area. @throws RegistryProblem without that feed */
  async unresolved(id: string): Promise<readonly UnresolvedRow[]> {
    const feed = await this.registry.get(id);
    return this.db.query(UNRESOLVED_AREAS, [feed.id], UnresolvedRow);
  }
}

function keyOf(label: string): string {
  const key = keyOfLabel(label);
  if (key !== '') return key;
  throw new RegistryProblem('label-empty', {
    de: 'Das ist kein Wort. „npm run vocabulary -- list“ zeigt die Wörter der Quellen.',
    en: 'That is no word. “npm run vocabulary -- list” shows the words of the sources.',
  });
}

function unknownTerm(field: VocabularyField, term: string): RegistryProblem {
  const known = VOCABULARY_TERMS[field].options.join(', ');
  return new RegistryProblem('term-unknown', {
    de: `„${term}“ gibt es im gemeinsamen Vokabular nicht. Für „${field}“ gibt es: ${known}`,
    en: `“${term}” is not in the common vocabulary. For “${field}” there is: ${known}`,
  });
}

function unmapped(label: string): RegistryProblem {
  return new RegistryProblem('label-unmapped', {
    de: `Über „${label}“ ist nichts gesagt. „npm run vocabulary -- list“ zeigt die Wörter der Quellen.`,
    en: `Nothing was said about “${label}”. “npm run vocabulary -- list” shows the words of the sources.`,
  });
}
