import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import { LongText } from '../ui/LongText.tsx';

/** An ARN with a button that copies it. */
export function CopyableArn({ arn }: { arn: string }) {
  return (
    <>
      <CopyToClipboard
        variant="icon"
        textToCopy={arn}
        copyButtonAriaLabel="Copy the ARN"
        copySuccessText="ARN copied"
        copyErrorText="The ARN could not be copied"
      />{' '}
      <LongText>{arn}</LongText>
    </>
  );
}
