import type { Plugin } from 'vite';

const EVERY_ATTRIBUTE = 'observe(document.body, { attributes: true, subtree: true })';
const CLASSES = "observe(document.body, { attributes: true, attributeFilter: ['class'], subtree: true })";

/**
 * Lets Cloudscape look for another mode or density only when a class changes, which is all that tells of one. As it
 * is, each of its components looks through its ancestors after any change of any attribute on the page: with hundreds
 * of rows, every key that is typed into one of them would take tens of milliseconds.
 */
export function watchClassesOnly(): Plugin {
  return {
    name: 'purser:watch-classes-only',
    enforce: 'pre',
    transform: {
      filter: { id: /@cloudscape-design\/component-toolkit\/mjs\/internal\/visual-mode\/index\.js/ },
      handler(code) {
        if (!code.includes(EVERY_ATTRIBUTE)) this.error('Cloudscape watches the mode in another way now.');
        return { code: code.replace(EVERY_ATTRIBUTE, CLASSES), map: null };
      },
    },
  };
}
