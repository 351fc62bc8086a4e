/** A command that cannot be carried out as typed; the message says what to do. Ends with exit code 2. */
export class CommandProblem extends Error {}
