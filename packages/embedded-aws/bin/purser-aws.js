#!/usr/bin/env node
import { existsSync } from 'node:fs';

const built = new URL('../dist/main.js', import.meta.url);

if (existsSync(built)) await import(built.href);
else {
  process.stderr.write('purser-aws: it is not built yet; npm run build makes it.\n');
  process.exitCode = 2;
}
