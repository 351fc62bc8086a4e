import '../scripts/territories.mjs';

/** Before the unit suites of the api: importing has made the packaged index of territories, as the build does. */
export default function setup() {}
