import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What a browser needs to run headless, also as root and without a way to the internet. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Gives the path of a Chromium: the one that `PURSER_CHROMIUM` names, one of the machine's, or Playwright's
 * own; undefined when there is none.
 *
 * @throws Error when `PURSER_CHROMIUM` names nothing
 */
export function findChromium(): string | undefined {
  const named = process.env.PURSER_CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`PURSER_CHROMIUM names ${named}, which does not exist`);
    return named;
  }
  return [...USUAL_PLACES, chromium.executablePath()].find((path) => existsSync(path));
}

const succeeds = (command: string, ...rest: string[]) =>
  spawnSync(command, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0;

const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

/**
 * Gives the path of a Chromium, installing one when the machine has none: by Playwright, else by Debian.
 *
 * @throws Error when none can be had
 */
export function provideChromium(): string {
  const found = findChromium();
  if (found) return found;
  console.log('No Chromium on this machine: installing one.');
  succeeds('npx', 'playwright', 'install', 'chromium');
  const installed = findChromium();
  if (installed) return installed;
  if (isDebianRoot() && succeeds('apt-get', 'update')) {
    succeeds('apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
    const packaged = findChromium();
    if (packaged) return packaged;
  }
  throw new Error(
    'The browser tests need a Chromium: install one, or name one in PURSER_CHROMIUM. None was found or could be installed.',
  );
}
