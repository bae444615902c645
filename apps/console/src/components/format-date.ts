const FORMAT = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** A point in time as people read it, in the browser's time zone; a dash where there is none. */
export function formatDate(iso: string | undefined): string {
  return iso === undefined ? '-' : FORMAT.format(new Date(iso));
}
