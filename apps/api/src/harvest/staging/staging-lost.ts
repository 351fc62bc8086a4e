/**
 * What was put aside is not all there any more: the database came back from a crash meanwhile. Nothing of the run may
 * count, or the rest would stay away behind an unchanged list.
 */
export class StagingLost extends Error {
  constructor(found: number, expected: number) {
    super(`staged ${String(found)} of ${String(expected)} records`);
  }
}
