import type { GraphqlError } from './answer.js';

/** What a server has against a query, as far as asking for less can help. */
export type Objection =
  /** A member that the platform does not know, or cannot answer. */
  | { readonly kind: 'member'; readonly name: string; readonly path: readonly string[] }
  /** A member that is a plain value there, of which nothing more can be asked. */
  | { readonly kind: 'scalar'; readonly name: string; readonly path: readonly string[] }
  /** `field` is null where the fault lies inside an argument that is an object. */
  | { readonly kind: 'argument'; readonly name: string; readonly field: string | null }
  /** A type that the platform does not know. */
  | { readonly kind: 'type'; readonly name: string }
  | { readonly kind: 'size'; readonly of: 'complexity' | 'depth' }
  | { readonly kind: 'aliases' };

type Reader = (groups: Readonly<Record<string, string>>, path: readonly string[]) => Objection;

const aboutMember: Reader = ({ name = '' }, path) => ({ kind: 'member', name, path });
const aboutScalar: Reader = ({ name = '' }, path) => ({ kind: 'scalar', name, path });
const aboutArgument: Reader = ({ name = '', field }) => ({ kind: 'argument', name, field: field ?? null });
const aboutType: Reader = ({ name = '' }) => ({ kind: 'type', name });

/** The wordings of graphql-ruby (1.9 to 2.5), which Decidim and CONSUL use, and of graphql-js, which others do. */
const WORDINGS: readonly (readonly [RegExp, Reader])[] = [
  [/^Field '(?<name>\w+)' doesn't exist on type/, aboutMember],
  [/^Cannot query field ["'](?<name>\w+)["'] on type/, aboutMember],
  [/^Field '(?<name>\w+)' is missing required arguments/, aboutMember],
  [/\bfield '(?<name>\w+)' returns .* but has no selections/, aboutMember],
  [/^Field ["'](?<name>\w+)["'] of type .* must have a selection/, aboutMember],
  [/^Cannot return null for non-nullable field \w+\.(?<name>\w+)/, aboutMember],
  [/\bfield '(?<name>\w+)' returns .* but has (?:inline fragments|selections)/, aboutScalar],
  [/^Field ["'](?<name>\w+)["'] must not have a selection/, aboutScalar],
  [/^Field '(?<field>\w+)' doesn't accept argument '(?<name>\w+)'/, aboutArgument],
  [/^Argument '(?<name>\w+)' on Field '(?<field>\w+)' has an invalid value/, aboutArgument],
  [/^Unknown argument ["'](?<name>\w+)["'] on field ["'](?:\w+\.)?(?<field>\w+)["']/, aboutArgument],
  [/^(?:InputObject '\w+' doesn't accept|Argument '\w+' on InputObject) argument '(?<name>\w+)'/, aboutArgument],
  [/^Argument '(?<name>\w+)' on InputObject '\w+' has an invalid value/, aboutArgument],
  [/^No such type (?<name>\w+), so it can't be a fragment condition/, aboutType],
  [/^Unknown type ["'](?<name>\w+)["']/, aboutType],
  [/^Fragment on (?<name>\w+) can't be spread inside/, aboutType],
  [/has complexity of|exceeds max(?:imum)? complexity/i, () => ({ kind: 'size', of: 'complexity' })],
  [/has depth of|exceeds max(?:imum)? depth|recursion/i, () => ({ kind: 'size', of: 'depth' })],
  [/too many aliases/i, () => ({ kind: 'aliases' })],
];

/** What can be done about these errors; those that no smaller question can help with are left out. */
export function objectionsIn(errors: readonly GraphqlError[]): readonly Objection[] {
  return errors.flatMap((error) => objectionIn(error) ?? []);
}

function objectionIn({ message, path }: GraphqlError): Objection | null {
  const names = path.filter((step) => typeof step === 'string');
  for (const [wording, read] of WORDINGS) {
    const match = wording.exec(message.trim());
    if (match) return read({ ...match.groups }, names);
  }
  const name = names.at(-1);
  return name === undefined ? null : { kind: 'member', name, path: names };
}
