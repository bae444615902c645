import { colorBackgroundLayoutMain, colorBorderDividerDefault } from '@cloudscape-design/design-tokens';
import { applyDensity, applyMode, Density, Mode } from '@cloudscape-design/global-styles';

/** What a person may choose of the console's looks. */
export interface Appearance {
  mode: 'light' | 'dark' | 'system';
  density: 'comfortable' | 'compact';
}

const KEY = 'purser.appearance';
const DEFAULT: Appearance = { mode: 'system', density: 'comfortable' };
const prefersDark = () => window.matchMedia('(prefers-color-scheme: dark)');

/** The stored choice, or the system's mode in comfortable density. */
export function readAppearance(): Appearance {
  try {
    return { ...DEFAULT, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Appearance>) };
  } catch {
    return DEFAULT;
  }
}

function apply({ mode, density }: Appearance) {
  const dark = mode === 'dark' || (mode === 'system' && prefersDark().matches);
  applyMode(dark ? Mode.Dark : Mode.Light);
  applyDensity(density === 'compact' ? Density.Compact : Density.Comfortable);
}

/** Applies the stored choice, now and when the system's mode changes. */
export function applyStoredAppearance(): void {
  // Our own stylesheets can't know the names of Cloudscape's custom properties, which change with its releases.
  document.body.style.setProperty('--purser-page', colorBackgroundLayoutMain);
  document.body.style.setProperty('--purser-divider', colorBorderDividerDefault);
  apply(readAppearance());
  prefersDark().addEventListener('change', () => apply(readAppearance()));
}

/** Stores and applies a choice. */
export function changeAppearance(appearance: Appearance): void {
  localStorage.setItem(KEY, JSON.stringify(appearance));
  apply(appearance);
}
