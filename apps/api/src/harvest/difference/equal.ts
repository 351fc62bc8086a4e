/** Whether two JSON values say the same, in whatever order their members stand: the store keeps another than we do. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  }
  return isObject(a) && isObject(b) && haveEqualMembers(a, b);
}

function haveEqualMembers(a: object, b: object): boolean {
  const others = new Map<string, unknown>(Object.entries(b));
  const own = Object.entries(a);
  return (
    own.length === others.size && own.every(([name, value]) => others.has(name) && isEqual(value, others.get(name)))
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
