import { Fragment } from 'react';
import './long-text.css';

/** A word that is too long for a narrow column; shorter ones stay whole. */
const LONG_WORD = /(\S{25,})/;
/** Where a name, path or ARN may be broken, not after its first slash; a browser breaks after a space or hyphen by itself. */
const AFTER_SEPARATOR = /(?<=\S[/:.,=_&?])(?=[^/:.,=_&?])/;

const partsOf = (text: string) =>
  text
    .split(LONG_WORD)
    .flatMap((piece, index) => (index % 2 === 0 ? [piece] : piece.split(AFTER_SEPARATOR)))
    .filter(Boolean);

/** A text that may be long and without spaces: it wraps after its separators, and inside a word only as a last resort. */
export function LongText({ children, code = false }: { children: string; code?: boolean }) {
  return (
    <span className={code ? 'purser-long-text purser-code' : 'purser-long-text'}>
      {partsOf(children).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other identity
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
