import type { FormatDoc } from '../kit/format-doc.js';
import { navigator } from './navigator.adapter.js';
import { Properties } from './wire.js';

/** The page `docs/formats/navigator.md`. */
export const navigatorDoc: FormatDoc = {
  adapter: navigator,
  introduction:
    'Another installation of this software. The feed is any address of it: a page, the list `/api/v1/procedures` with a filter, a file, `/ogc` or `/dipas-pds/projects`. Read is always `/api/v1/procedures.geojson`, the one answer that tells whole procedures, is closed by a bracket, and is not sent again while nothing changed. Filters are kept, except for `status`, `updatedSince` and `lang`.',
  exampleUrl: 'https://beteiligung.example/api/v1/procedures?territory=02',
  fields: [{ title: 'Properties of a feature', schema: Properties }],
  decisions: [
    {
      question: 'No loops.',
      answer:
        'Each record carries the installations by way of which it came (`provenance.via`). One that came through us (`BASE_URL`) is skipped as `own-record`, and so is one whose way closes in a circle where nobody knows its own address. Otherwise the installation that was read is added at the end.',
    },
    {
      question: 'Origin.',
      answer:
        'The feed that the first installation read, its name and the licence of the record stay with the record, and are passed on.',
    },
    {
      question: 'Publisher.',
      answer: 'By name and territory key, as for every list that serves many.',
    },
    {
      question: 'Status.',
      answer:
        'By the phases, with our own clock. Their status is taken as the word of a source only where it rests on one (`statusBasis` source or presence). What they archived before its end is skipped: it must not open again here.',
    },
    {
      question: 'Older installations.',
      answer:
        'Before 2026-11 no phases, events, documents and descriptions were told: the days from the first to the last are then one phase, and the next event is the only one.',
    },
    {
      question: 'Trust.',
      answer:
        'Whoever answers at the address may be anybody: texts, links, zones and geometries are read as carefully as those of strangers.',
    },
  ],
};
