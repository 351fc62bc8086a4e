/**
 * Names of time zones that Windows, Outlook and Exchange write, with their names in the tz database: those of Europe, as
 * the Unicode CLDR pairs them (supplemental data, windowsZones, territory 001).
 */
export const WINDOWS_ZONES: ReadonlyMap<string, string> = new Map([
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['Central Europe Standard Time', 'Europe/Budapest'],
  ['Central European Standard Time', 'Europe/Warsaw'],
  ['Romance Standard Time', 'Europe/Paris'],
  ['GMT Standard Time', 'Europe/London'],
  ['Greenwich Standard Time', 'Atlantic/Reykjavik'],
  ['GTB Standard Time', 'Europe/Bucharest'],
  ['FLE Standard Time', 'Europe/Kiev'],
  ['E. Europe Standard Time', 'Europe/Chisinau'],
  ['Turkey Standard Time', 'Europe/Istanbul'],
  ['Russian Standard Time', 'Europe/Moscow'],
  ['UTC', 'Etc/UTC'],
]);
