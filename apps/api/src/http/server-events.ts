import type { Response } from 'express';

/**
 * Begins a reply of server-sent events.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function beginEvents(response: Response): void {
  response.status(200).set('Content-Type', 'text/event-stream; charset=utf-8');
  response.flushHeaders();
}

/** Sends one event; nothing where whoever asked has gone. */
export function sendEvent(response: Response, event: string, data: object): void {
  if (!response.writable) return;
  // JSON has no line breaks of its own, which would end the field.
  response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
