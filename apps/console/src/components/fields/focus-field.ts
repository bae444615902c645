import type { FieldIssues } from './field-issues.ts';

const FRAMES = 60;

/** Opens what hides a field and puts the focus on its control, or on the nearest thing that stands for it. */
export function focusField(field: string, issues: FieldIssues, frames = FRAMES): void {
  issues.reveal(field);
  const control = findControl(field);
  if (control !== undefined && isVisible(control)) {
    control.scrollIntoView({ block: 'center' });
    control.focus({ preventScroll: true });
    return;
  }
  // A section opens over several frames; a step that is still being loaded takes what it takes.
  const loading = document.querySelector('main [aria-busy="true"]') !== null;
  if (frames > 0) requestAnimationFrame(() => focusField(field, issues, loading ? frames : frames - 1));
  else focusNearest(field);
}

const FOCUSABLE = 'input, textarea, button, [tabindex]';

function findControl(field: string): HTMLElement | undefined {
  const own = document.getElementById(field);
  if (own?.matches(FOCUSABLE)) return own;
  return document.querySelector<HTMLElement>(`:is(${FOCUSABLE})[id^="${CSS.escape(field)}."]`) ?? undefined;
}

// The content of a collapsed section is inert.
const isVisible = (element: HTMLElement) => element.closest('[inert]') === null;

function focusNearest(field: string): void {
  const parent = field.slice(0, Math.max(field.lastIndexOf('.'), 0));
  if (parent === '') return;
  const control = findControl(parent);
  if (control === undefined) focusNearest(parent);
  else control.focus();
}
