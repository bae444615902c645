/**
 * Runs something right after the browser has painted the next frame, so that it keeps no key or click from being
 * shown. A page that is not on the screen paints nothing: then it runs once the page is shown again.
 *
 * @returns what calls it off
 */
export function afterPaint(run: () => void): () => void {
  const { port1: inbox, port2: outbox } = new MessageChannel();
  inbox.onmessage = () => {
    inbox.close();
    run();
  };
  // A message is handled after the frame that its callback belongs to, and before anything that waits for a timer.
  const frame = requestAnimationFrame(() => outbox.postMessage(undefined));
  return () => {
    cancelAnimationFrame(frame);
    inbox.close();
  };
}
