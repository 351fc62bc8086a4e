/** Header names in lower case; a repeated header is joined by a comma. */
export type AnswerHeaders = Readonly<Partial<Record<string, string>>>;
