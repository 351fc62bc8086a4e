/** The release of this program: told to the hosts we ask, to pages and in ETags. */
export const VERSION = '0.1.0';
