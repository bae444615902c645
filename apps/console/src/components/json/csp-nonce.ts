/**
 * The nonce that the server put into the page for this load: CodeMirror writes its styles at run time, which
 * the content security policy allows to nobody else. Empty in development.
 */
export function cspNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
