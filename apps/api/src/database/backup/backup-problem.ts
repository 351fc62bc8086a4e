import type { ProblemText } from '../problem.js';

/** Why no backup was made, or nothing restored; in both cases everything is as it was. */
export type BackupProblemCode =
  | 'file-exists'
  | 'file-not-writable'
  | 'file-missing'
  | 'not-a-backup'
  | 'damaged'
  | 'nothing-there'
  | 'newer'
  | 'taken'
  | 'differs'
  | 'server-runs';

/** A backup that cannot be made or restored, told so that the reader knows what to do next. */
export class BackupProblem extends Error {
  constructor(
    readonly code: BackupProblemCode,
    readonly text: ProblemText,
    options?: ErrorOptions,
  ) {
    super(text.en, options);
    this.name = 'BackupProblem';
  }
}
