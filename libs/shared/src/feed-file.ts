import { z } from 'zod';

/** Types of the files that a publisher may bring itself. */
export const FileType = z.enum(['text/csv', 'application/geo+json']);
export type FileType = z.infer<typeof FileType>;

/** The largest file that is taken, in bytes. */
export const MOST_FILE_BYTES = 25_000_000;

/** A file that a publisher brought itself; it is read like any other feed. */
export const FeedFile = z
  .object({
    /** As its bringer calls it; null where nobody said. */
    name: z.string().nullable(),
    type: FileType,
    bytes: z.int(),
    /** Digest of its bytes in hexadecimal: whoever has the file can compare. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    uploadedAt: z.iso.datetime(),
  })
  .meta({ id: 'FeedFile' });
export type FeedFile = z.infer<typeof FeedFile>;

/** What is asked beside the file itself of `POST /checks/file` and `PUT /feeds/{id}/file`. */
export const FileQuery = z.strictObject({
  /** Its name, for people alone. */
  name: z.string().trim().min(1).max(200).optional().describe('Name of the file, for people.'),
});
export type FileQuery = z.infer<typeof FileQuery>;

/** The answer of `PUT /feeds/{id}/file`. */
export const FileTaken = z
  .object({
    file: FeedFile,
    /** False where the very same bytes were there already: nothing needs to be read again. */
    isNew: z.boolean(),
  })
  .meta({ id: 'FileTaken' });
export type FileTaken = z.infer<typeof FileTaken>;
