import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWatch } from 'react-hook-form';
import { TextField } from '../../../components/fields/TextField.tsx';
import { ToggleField } from '../../../components/fields/ToggleField.tsx';

/** The secret that holds the user and password of a registry outside of Amazon ECR. */
export function PrivateRegistryFields({ at }: { at: string }) {
  const name = `${at}.repositoryCredentials`;
  const on = useWatch<Record<string, boolean>>({ name: `${name}.enabled` });
  return (
    <SpaceBetween size="s">
      <ToggleField
        name={`${name}.enabled`}
        description="For an image in a private registry outside of Amazon ECR."
      >
        Private registry authentication
      </ToggleField>
      {on && (
        <TextField
          name={`${name}.credentialsParameter`}
          label="Secrets Manager ARN or name"
          constraintText="The secret holds JSON with username and password."
        />
      )}
    </SpaceBetween>
  );
}
