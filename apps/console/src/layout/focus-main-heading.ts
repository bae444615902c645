/** A page may still wait for its data when its route is there. */
const FRAMES = 60;

/** Puts the focus on the page's main heading, unless something else has taken it since `before` had it. */
export function focusMainHeading(before: Element | null, frames = FRAMES): void {
  const now = document.activeElement;
  if (now !== before && now !== document.body) return;
  const heading = document.querySelector<HTMLElement>('main h1');
  if (heading !== null) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  } else if (frames > 0) requestAnimationFrame(() => focusMainHeading(before, frames - 1));
}
