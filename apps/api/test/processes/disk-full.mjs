import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Beneath the embedded database: while the file named in PN_DISK_FULL is there, none of its files can grow. PGlite
// writes through Node's `fs`, so that this is where a full disk would be told.
const { PN_DISK_FULL: flag = '' } = process.env;
const write = fs.writeSync;

fs.writeSync = (fd, bytes, ...rest) => {
  if (fs.existsSync(flag) && grows(fd, bytes, rest)) {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 });
  }
  return write(fd, bytes, ...rest);
};
syncBuiltinESMExports();

function grows(fd, bytes, [offset = 0, length = bytes.length - offset, position]) {
  if (typeof position !== 'number' || !nameOf(fd).includes('/database/cluster/')) return false;
  return position + length > fs.fstatSync(fd).size;
}

function nameOf(fd) {
  try {
    return fs.readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return '';
  }
}
