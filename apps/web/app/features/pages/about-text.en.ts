import type { AboutText } from './about-text.js';

/** The page about the service, in English. */
export const ABOUT_EN: AboutText = {
  lead: (siteName) =>
    `${siteName} shows the participation procedures of many cities in one place: what you can take part in, until when, and what came of it.`,
  data: {
    heading: 'Where the data come from',
    text: `Cities publish their procedures on platforms of their own. We read the open feeds of these; nobody types anything in here.

Which sources these are, under which licence each stands, when it was last read and what was noticed, is told under [Data sources](/en/feeds). You always take part on the city’s own page; every procedure leads you there.`,
    platforms: (names) => `Platforms and formats read at present: ${names}.`,
  },
  sections: [
    {
      heading: 'How often they are read',
      text: `Each source has a rhythm of its own, mostly every few hours. If a source fails we show its last known state and say so. If suspiciously many procedures vanish from a source at once, we do not simply take them away: a person decides first, or the source recovers.`,
    },
    {
      heading: 'How the status is computed',
      text: `Whether a procedure is open is computed from its dates every time you ask, by the clock of its city. The last day counts.

- **Open**: today lies in a period in which you can take part.
- **Planned**: the first period has not begun yet.
- **Being evaluated**: participation is over or pausing, and the procedure goes on.
- **Closed**: the last period is over.
- **Cancelled**: the source itself says so.
- **Status unknown**: the source gives neither dates nor a clear status, or has not confirmed the procedure for too long.`,
    },
    {
      heading: 'What “unknown” and “not reported” mean',
      text: `We invent nothing. If a platform reports no number of contributions, we print “not reported” and never a zero. If it names no place, the procedure is listed as “city-wide or without a place”. A zero stands only where the source reports one.`,
    },
    {
      heading: 'Limits',
      text: `- We only know cities whose platform has an open feed. That a city is missing here does not mean that it involves nobody.
- Every platform counts contributions and participants in its own way. Comparisons between cities are therefore indications; what a number means is told beside it.
- Only the announcement of the responsible body is legally binding.`,
    },
    {
      heading: 'Using the data elsewhere',
      text: `Every selection comes as a table (CSV, Excel), as GeoJSON, as a feed and as a calendar; the links stand below the list of procedures. The [API](/api/docs) is documented and open to everybody. The contents are under the licence of their [source](/en/feeds).`,
    },
    {
      heading: 'What the service builds on',
      text: `Everything is on this server; reading these pages asks no other one.

- Coasts, borders and Länder: Natural Earth (public domain)
- Places and municipality keys: [GeoNames](https://www.geonames.org/), [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)
- Residents of districts and independent cities: © Federal Statistical Office (Destatis), with their date
- Postcodes: © [OpenStreetMap contributors](https://www.openstreetmap.org/copyright), ODbL
- Map: MapLibre GL JS (BSD-3-Clause)
- Design: [KERN UX](https://www.kern-ux.de/) (EUPL-1.2), typeface: Fira Sans (SIL Open Font License)`,
    },
  ],
  register: {
    heading: 'Registering a city',
    text: `You work in an administration and would like your procedures to be here? We need the address of your feed, the name of the responsible body and the licence of the data. A check shows beforehand what arrives and what is missing. You enter nothing twice.

Your platform offers no feed? Ask its maker; DIPAS and mein.berlin have one built in.`,
  },
  registerContact: (email) => `Write to [${email}](mailto:${email}).`,
  registerNobody:
    'Whoever operates this service has not entered a contact yet; it will stand here as soon as it is set up.',
  operation: {
    heading: 'Operation and source code',
    text: 'This service runs on the free software Participation Navigator. Every city may operate and change it.',
    nobody:
      'Who operates the service has not been set up yet. For the operator: make a file after the example **docs/operations/config.example.yaml**, and name it in the environment variable **CONFIG_FILE**.',
    operator: 'Operator',
    version: 'Version',
    licence: 'Licence of the source code',
    licenceHref: 'https://eupl.eu/1.2/en/',
  },
};
