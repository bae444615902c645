import helmet from 'helmet';

/**
 * The content security policy of a page: scripts come from this origin alone; styles also from elements with
 * the page's nonce, because CodeMirror writes its own. A reply that is no page has no nonce.
 */
export function contentSecurityPolicy(nonce?: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    nonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join(';');
}

const WITHOUT_NONCE = contentSecurityPolicy();

const others = helmet({
  contentSecurityPolicy: false,
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'no-referrer' },
  // Purser speaks HTTP on the loopback address; a proxy that speaks TLS sets its own.
  strictTransportSecurity: false,
  xFrameOptions: { action: 'deny' },
});

/** The headers of every reply, whatever it is. */
export const securityHeaders: typeof others = (request, response, next) => {
  response.setHeader('Content-Security-Policy', WITHOUT_NONCE);
  others(request, response, next);
};
