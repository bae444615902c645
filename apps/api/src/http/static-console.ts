import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { type RequestHandler, Router } from 'express';
import { contentSecurityPolicy } from './security-headers.ts';

/** The mark that Vite's build leaves where a nonce belongs; see the console's vite.config.ts. */
const NONCE_MARK = 'PURSER_CSP_NONCE';

/** Serves the built console: its files for ever, its page anew for each load with a fresh nonce. */
export function staticConsole(directory: string): RequestHandler {
  const page = readFileSync(join(directory, 'index.html'), 'utf8');
  const router = Router();
  router.use(compression());
  router.use(
    '/assets',
    express.static(join(directory, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  );
  // A file that is not there is not the page: a browser would read HTML as a script.
  router.use('/assets', (_request, response) => void response.status(404).type('text').send('Not found'));
  const sendPage: RequestHandler = (_request, response) => {
    const nonce = randomBytes(16).toString('base64');
    response
      .set('Content-Security-Policy', contentSecurityPolicy(nonce))
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(page.replaceAll(NONCE_MARK, nonce));
  };
  // As a mere file it would come without its nonce.
  router.get('/index.html', sendPage);
  router.use(express.static(directory, { index: false, maxAge: 0 }));
  router.get('/{*path}', sendPage);
  return router;
}
