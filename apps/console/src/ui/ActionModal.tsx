import Box from '@cloudscape-design/components/box';
import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import Modal, { type ModalProps } from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';

interface Props
  extends Pick<ModalProps, 'size'>,
    Pick<ButtonProps, 'disabled' | 'disabledReason' | 'loading' | 'loadingText'> {
  header: string;
  /** What the button says that does it. */
  action: string;
  onAction: () => void;
  onDismiss: () => void;
  children: ReactNode;
}

/** A dialog that does one thing, or nothing. It may stand inside a form, whose submission it leaves alone. */
export function ActionModal({ header, size, action, onAction, onDismiss, children, ...button }: Props) {
  return (
    <Modal
      visible
      {...(size && { size })}
      header={header}
      closeAriaLabel="Close"
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" onClick={onDismiss}>
              Cancel
            </Button>
            <Button variant="primary" formAction="none" {...button} onClick={onAction}>
              {action}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      {children}
    </Modal>
  );
}
