import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { type Copied, copyForAWhile } from '../../../ui/copy-for-a-while.ts';
import { ApiErrorAlert } from '../../ApiErrorAlert.tsx';
import { useRevealed } from './use-revealed.ts';
import './reveal.css';

interface Props {
  /** What the value is of, as in "version 3"; for the names of the buttons. */
  what: string;
  /** The same thing has the same subject: another one is masked again. */
  subject: string;
  /** Reads the value past the query cache. */
  read: () => Promise<string>;
}

/** Says nothing of how long the value is. */
const MASK = '••••••••';

const AFTER_COPY: Record<Copied | 'failed', string> = {
  'cleared-later': 'Copied. The clipboard is cleared in a minute.',
  stays:
    'Copied. This browser does not let Purser clear the clipboard: copy something else when you are done.',
  failed: 'The browser refused to copy.',
};

/** A masked value that one deliberate action shows, for a minute. */
export function RevealValue({ what, subject, read }: Props) {
  const { value, secondsLeft, pending, error, reveal, hide } = useRevealed(subject, read);
  const [copied, setCopied] = useState<Copied | 'failed'>();
  const copy = () => {
    if (value !== undefined) copyForAWhile(value).then(setCopied, () => setCopied('failed'));
  };
  if (value === undefined) {
    return (
      <SpaceBetween size="xs">
        <div className="purser-reveal">
          <span role="img" aria-label="Masked value">
            {MASK}
          </span>
          <Button
            iconName="unlocked"
            loading={pending}
            ariaLabel={`Reveal ${what}`}
            onClick={() => {
              setCopied(undefined);
              reveal();
            }}
          >
            Reveal
          </Button>
        </div>
        {error !== undefined && <ApiErrorAlert header="Not revealed" error={error} />}
      </SpaceBetween>
    );
  }
  return (
    <SpaceBetween size="xs">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long value is scrolled by the keyboard. */}
      <section className="purser-revealed" aria-label={`Revealed: ${what}`} tabIndex={0}>
        {value}
      </section>
      <div className="purser-reveal">
        <Button iconName="lock-private" ariaLabel={`Hide ${what}`} onClick={hide}>
          Hide
        </Button>
        <Button iconName="copy" ariaLabel={`Copy ${what}`} onClick={copy}>
          Copy
        </Button>
        <Box color="text-body-secondary">
          Hides itself in <span className="purser-countdown">{secondsLeft}</span> s
        </Box>
      </div>
      <div aria-live="polite">{copied && <Box variant="small">{AFTER_COPY[copied]}</Box>}</div>
    </SpaceBetween>
  );
}
