import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';

interface Props {
  text: string;
  onStay: () => void;
  onLeave: () => void;
}

/** Asks whether to leave a form with changes. */
export default function LeaveModal({ text, onStay, onLeave }: Props) {
  return (
    <Modal
      visible
      header="Leave page?"
      closeAriaLabel="Stay on this page"
      onDismiss={onStay}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onStay}>
              Cancel
            </Button>
            <Button variant="primary" onClick={onLeave}>
              Leave
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      {text}
    </Modal>
  );
}
