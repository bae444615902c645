import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * The headers of every reply. Scripts come from this origin alone; styles also from elements with the page's
 * nonce, because CodeMirror writes its own.
 */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'script-src': ["'self'"],
      'style-src': [
        "'self'",
        (_request, response) => `'nonce-${(response as { cspNonce?: string }).cspNonce}'`,
      ],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    },
  },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'no-referrer' },
  // Purser speaks HTTP on the loopback address; a proxy that speaks TLS sets its own.
  strictTransportSecurity: false,
  xFrameOptions: { action: 'deny' },
});
