import { Fragment } from 'react';
import './long-text.css';

/** Where a name, path or ARN may be broken; a browser breaks after a space or hyphen by itself. */
const AFTER_SEPARATOR = /(?<=[/:.,=_&?])(?=[^/:.,=_&?\s])/;

/** A text that may be long and without spaces: it wraps after its separators, and inside a word only as a last resort. */
export function LongText({ children, code = false }: { children: string; code?: boolean }) {
  return (
    <span className={code ? 'purser-long-text purser-code' : 'purser-long-text'}>
      {children.split(AFTER_SEPARATOR).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other identity
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
