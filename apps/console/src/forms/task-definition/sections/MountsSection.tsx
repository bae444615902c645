import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { CheckboxField } from '../../../components/fields/CheckboxField.tsx';
import type { RowCell } from '../../../components/fields/FieldRow.tsx';
import { FieldScope } from '../../../components/fields/FieldScope.tsx';
import { RowsField } from '../../../components/fields/RowsField.tsx';
import { TextField } from '../../../components/fields/TextField.tsx';
import { LongText } from '../../../ui/LongText.tsx';
import { useContainerNames } from '../use-environment.ts';
import { FieldHeading } from './FieldHeading.tsx';
import { OtherContainerField } from './OtherContainerField.tsx';
import { VolumeNameField } from './VolumeNameField.tsx';

const READ_ONLY: { label: string; width: string } = { label: 'Read only', width: '88px' };
const readOnly: RowCell = ({ name, item }) => (
  <CheckboxField name={`${name}.readOnly`} ariaLabel={`${item} read only`} />
);
const MOUNT_COLUMNS = [{ label: 'Source volume' }, { label: 'Container path' }, READ_ONLY];
const MOUNT_CELLS: readonly RowCell[] = [
  ({ name, item }) => <VolumeNameField name={`${name}.sourceVolume`} ariaLabel={`${item} source volume`} />,
  ({ name, item }) => (
    <TextField name={`${name}.containerPath`} ariaLabel={`${item} container path`} placeholder="/data" />
  ),
  readOnly,
];
const FROM_COLUMNS = [{ label: 'Source' }, READ_ONLY];
const FROM_CELLS: readonly RowCell[] = [
  ({ name, item }) => <OtherContainerField name={`${name}.sourceContainer`} ariaLabel={`${item} source`} />,
  readOnly,
];

/** Where each container finds the volumes. */
export function MountsSection() {
  const names = useContainerNames();
  return (
    <SpaceBetween size="l">
      {names.map((container, index) => (
        <Container
          // biome-ignore lint/suspicious/noArrayIndexKey: containers neither come nor go in this step
          key={index}
          header={
            <Header variant="h2">
              Container – {index + 1}
              {container !== '' && <LongText>{`: ${container}`}</LongText>}
            </Header>
          }
        >
          <FieldScope name={`Container ${index + 1}`}>
            <SpaceBetween size="l">
              <FieldHeading title="Mount points">
                <RowsField
                  name={`containerDefinitions.${index}.mountPoints`}
                  item="mount point"
                  columns={MOUNT_COLUMNS}
                  cells={MOUNT_CELLS}
                  newRow={() => ({ sourceVolume: '', containerPath: '', readOnly: false, rest: {} })}
                  addText="Add mount point"
                />
              </FieldHeading>
              <FieldHeading title="Volumes from">
                <RowsField
                  name={`containerDefinitions.${index}.volumesFrom`}
                  item="volume from"
                  columns={FROM_COLUMNS}
                  cells={FROM_CELLS}
                  newRow={() => ({ sourceContainer: '', readOnly: false, rest: {} })}
                  addText="Add volume from"
                />
              </FieldHeading>
            </SpaceBetween>
          </FieldScope>
        </Container>
      ))}
    </SpaceBetween>
  );
}
