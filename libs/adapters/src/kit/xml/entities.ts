import { decodeHTML } from 'entities';

/** The entities of XML itself, and those of HTML that feeds use without a word about where they come from. */
export function htmlEntities(own: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return new Proxy<Record<string, string>>(
    {},
    {
      get(_, name) {
        if (typeof name !== 'string') return undefined;
        return own[name] ?? decoded(`&${name};`);
      },
    },
  );
}

function decoded(reference: string): string | undefined {
  const text = decodeHTML(reference);
  return text === reference ? undefined : text;
}

/** What saxes says of an ampersand that begins no entity; it goes on with the text as it stands. */
const ABOUT_ENTITIES = /\bentity\b/;
const LONGEST_ENTITY_FAULT = 60;

/** Whether a fault is only about an ampersand, which a forgiving reader takes for itself. */
export function isAboutEntities(message: string): boolean {
  return message.length < LONGEST_ENTITY_FAULT && ABOUT_ENTITIES.test(message);
}
