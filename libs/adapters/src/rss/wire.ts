import { z } from 'zod';

// What an item says, whatever the version calls it. Names stand for elements: RSS 0.9x, 1.0 and 2.0, then Atom. Authors
// are not read. Descriptions stand in docs/formats/rss.md.

const text = z.string().nullable();

/** An item of RSS or an entry of Atom, its elements by what they mean. */
export const Item = z.object({
  id: text.describe('`guid`, `rdf:about`, Atom `id`: identity; without one the link is'),
  isPermalink: z.boolean().describe('Whether the `guid` is an address (`isPermaLink` is not `false`)'),
  link: text.describe('`link`, Atom `link` with `rel="alternate"`: page, and an address to find the procedure by'),
  title: text.describe('`title`: title; without one the beginning of the text'),
  html: text.describe(
    '`description`, `content:encoded`, Atom `summary`, `content`: addresses, plans and a period in it',
  ),
  published: text.describe(
    '`pubDate`, `dc:date`, Atom `published`, else `updated`: day of the notice where no period is told',
  ),
  start: text.describe('`ev:startdate`, `xcal:dtstart`: begin of a meeting'),
  end: text.describe('`ev:enddate`, `xcal:dtend`: end of a meeting'),
  place: text.describe('`ev:location`, `xcal:location`: place'),
  latitude: text.describe('`georss:point` (latitude first, Q1), `gml:pos`, `geo:lat`'),
  longitude: text.describe('`georss:point`, `gml:pos`, `geo:long`'),
  enclosures: z
    .array(z.object({ url: z.string(), type: text, title: text }))
    .describe('`enclosure`, Atom `link` with `rel="enclosure"`: documents, unless pictures, sound or film'),
});
export type Item = z.infer<typeof Item>;
