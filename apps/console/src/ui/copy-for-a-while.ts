/** How long a copied secret may stay in the clipboard, in milliseconds. */
const STAY = 60_000;

/** Whether the clipboard will be cleared: a browser that does not let a page read it can't tell if it is unchanged. */
export type Copied = 'cleared-later' | 'stays';

async function mayRead(): Promise<boolean> {
  try {
    const { state } = await navigator.permissions.query({ name: 'clipboard-read' as PermissionName });
    return state !== 'denied';
  } catch {
    // Firefox and Safari do not know the permission, and ask at each read.
    return false;
  }
}

/** A page that is not looked at may not read the clipboard: then it is done when the person comes back. */
async function clearIfStill(text: string): Promise<void> {
  if (!document.hasFocus()) {
    window.addEventListener('focus', () => void clearIfStill(text), { once: true });
    return;
  }
  const held = await navigator.clipboard.readText().catch(() => undefined);
  if (held === text) await navigator.clipboard.writeText('');
}

/**
 * Copies a secret, and clears the clipboard a minute later if it still holds it. This outlives the component that
 * asked for it, but not the page.
 *
 * @throws what the browser refuses a copy with
 */
export async function copyForAWhile(text: string): Promise<Copied> {
  await navigator.clipboard.writeText(text);
  if (!(await mayRead())) return 'stays';
  setTimeout(() => void clearIfStill(text), STAY);
  return 'cleared-later';
}
