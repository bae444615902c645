let pressed = false;

const follow = (event: keyof WindowEventMap, now: boolean) =>
  window.addEventListener(
    event,
    () => {
      pressed = now;
    },
    { capture: true },
  );
follow('pointerdown', true);
follow('pointerup', false);
follow('pointercancel', false);

/**
 * Runs something that may move the page: at once, or after the click of the pointer that is being pressed.
 * A button that moves between press and release is never clicked.
 */
export function whenReleased(run: () => void): void {
  if (!pressed) {
    run();
    return;
  }
  // The click comes after the release, in the same turn of the browser.
  const afterClick = () => setTimeout(run);
  window.addEventListener('pointerup', afterClick, { capture: true, once: true });
}
