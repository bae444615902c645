const FORMAT = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** A point in time as people read it, in the browser's time zone; a dash where there is none. */
export function formatDate(iso: string | undefined): string {
  return iso === undefined ? '-' : FORMAT.format(new Date(iso));
}

const WITH_SECONDS = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' });

/** The same to the second, for what comes quickly one after the other. */
export function formatMoment(iso: string | undefined): string {
  return iso === undefined ? '-' : WITH_SECONDS.format(new Date(iso));
}
