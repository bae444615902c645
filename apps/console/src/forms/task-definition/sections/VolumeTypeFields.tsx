import Alert from '@cloudscape-design/components/alert';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import { NumberField } from '../../../components/fields/NumberField.tsx';
import { TextField } from '../../../components/fields/TextField.tsx';
import { useTaskEnvironment } from '../use-environment.ts';
import type { VolumeKind } from '../volume-model.ts';
import { DockerVolumeFields } from './DockerVolumeFields.tsx';
import { EfsVolumeFields } from './EfsVolumeFields.tsx';

/** What a volume's type asks for. */
export function VolumeTypeFields({ at, kind }: { at: string; kind: VolumeKind }) {
  const name = `${at}.${kind}`;
  switch (kind) {
    case 'host':
      return <BindMountFields name={name} />;
    case 'efsVolumeConfiguration':
      return <EfsVolumeFields name={name} />;
    case 'dockerVolumeConfiguration':
      return <DockerVolumeFields name={name} />;
    case 'fsxWindowsFileServerVolumeConfiguration':
      return <FsxVolumeFields name={name} />;
    case 's3filesVolumeConfiguration':
      return <S3FilesVolumeFields name={name} />;
    case 'configuredAtLaunch':
      return (
        <Alert type="info">
          Size, type, snapshot and encryption of the Amazon EBS volume are given when a task or service is
          deployed.
        </Alert>
      );
  }
}

function BindMountFields({ name }: { name: string }) {
  const { fargate } = useTaskEnvironment();
  return (
    <TextField
      name={`${name}.sourcePath`}
      label="Source path"
      optional
      constraintText={
        fargate ? 'Leave blank on Fargate.' : 'A path on the instance; blank lets Docker choose.'
      }
    />
  );
}

function FsxVolumeFields({ name }: { name: string }) {
  return (
    <ColumnLayout columns={2}>
      <TextField name={`${name}.fileSystemId`} label="File system ID" placeholder="fs-0123456789abcdef0" />
      <TextField name={`${name}.rootDirectory`} label="Root directory" placeholder="\data" />
      <TextField
        name={`${name}.authorizationConfig.credentialsParameter`}
        label="Credential parameter"
        constraintText="ARN of a secret or parameter that holds JSON with username and password."
      />
      <TextField
        name={`${name}.authorizationConfig.domain`}
        label="Domain"
        placeholder="corp.example.com"
        constraintText="Fully qualified name of the Active Directory."
      />
    </ColumnLayout>
  );
}

function S3FilesVolumeFields({ name }: { name: string }) {
  return (
    <ColumnLayout columns={2}>
      <TextField name={`${name}.fileSystemArn`} label="File system ARN" />
      <TextField name={`${name}.rootDirectory`} label="Root directory" optional placeholder="/" />
      <TextField name={`${name}.accessPointArn`} label="Access point ARN" optional />
      <NumberField name={`${name}.transitEncryptionPort`} label="Port" optional />
    </ColumnLayout>
  );
}
