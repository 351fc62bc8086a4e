import { Injectable } from '@nestjs/common';
import type { Outcome, SourceWord, Staff, WordDesk, WordMeaning } from '@navigator/shared';
import { Audit } from '../audit/audit.js';
import type { Db } from '../database/db.js';
import { Vocabulary } from '../vocabulary/vocabulary.js';
import { outcomeOf } from './outcome.js';

/** Words of sources, at the desk of the staff. */
@Injectable()
export class WordsAtDesk implements WordDesk {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly audit: Audit,
  ) {}

  async list(): Promise<readonly SourceWord[]> {
    const rows = await this.vocabulary.list(null);
    return rows.map(({ exampleId, exampleTitle, ...word }) => ({
      ...word,
      example: exampleId === null ? null : { id: exampleId, title: exampleTitle ?? '' },
    }));
  }

  map({ term, ...word }: WordMeaning, by: Staff): Promise<Outcome<readonly string[]>> {
    return outcomeOf(async () => {
      const action = term === null ? 'vocabulary.unmap' : 'vocabulary.map';
      const subject = { kind: 'word', id: `${word.field}: ${word.label}` };
      const beside = (tx: Db): Promise<void> =>
        this.audit.note(tx, { actor: by, action, subject, outcome: 'done', detail: { term } });
      const said = await (term === null
        ? this.vocabulary.unmap(word, beside)
        : this.vocabulary.map(word, term, beside));
      return said.feeds.map(({ name }) => name);
    });
  }
}
