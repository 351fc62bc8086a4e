// Reads the command line of a tool, the same way in each: --help explains, an unknown argument is refused with what is known.

/**
 * The arguments, all of them known; ends the process otherwise.
 * @param {string} usage
 * @param {readonly string[]} [known]
 * @param {readonly string[]} [args]
 */
export function readArguments(usage, known = [], args = process.argv.slice(2)) {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    process.exit(0);
  }
  const unknown = args.find((argument) => !known.includes(argument));
  if (unknown === undefined) return args;
  console.error(`Unknown argument: ${unknown}\n\n${usage}`);
  process.exit(2);
}
