import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';

interface Props {
  text: string;
  /** What the text is, as in "JSON". */
  what: string;
}

/** Copies a text. */
export function CopyText({ text, what }: Props) {
  return (
    <CopyToClipboard
      copyButtonText={`Copy ${what}`}
      copySuccessText={`${what} copied`}
      copyErrorText={`${what} could not be copied`}
      textToCopy={text}
    />
  );
}
