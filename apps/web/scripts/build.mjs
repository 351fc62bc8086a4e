#!/usr/bin/env node
// Builds the web app: the map's backdrop, then React Router's two bundles, then their compressed twins.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { writeBackdrop } from './backdrop.mjs';
import { compressFolder } from './compress.mjs';

const root = join(import.meta.dirname, '..');
const reactRouter = join(dirname(createRequire(import.meta.url).resolve('@react-router/dev/package.json')), 'bin.js');

await writeBackdrop(join(root, '.generated/backdrop.json'));
const child = spawn(process.execPath, [reactRouter, 'build', '--mode', 'production'], {
  cwd: root,
  stdio: 'inherit',
});
const [code] = await once(child, 'exit');
if (code === 0) await compressFolder(join(root, 'build/client'));
process.exitCode = code ?? 1;
