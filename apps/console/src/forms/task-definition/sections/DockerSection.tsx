import ColumnLayout from '@cloudscape-design/components/column-layout';
import { FieldSection } from '../../../components/fields/FieldSection.tsx';
import { TextareaField } from '../../../components/fields/TextareaField.tsx';
import { TextField } from '../../../components/fields/TextField.tsx';

const LIST =
  'Comma separated. Put an item with a comma or a line break in "double quotes", or give a JSON array.';

/** What runs in the container in place of what its image says. */
export function DockerSection({ at }: { at: string }) {
  const names = [`${at}.entryPoint`, `${at}.command`, `${at}.workingDirectory`];
  return (
    <FieldSection title="Docker configuration" optional names={names}>
      <ColumnLayout columns={2}>
        <TextareaField
          name={`${at}.entryPoint`}
          label="Entry point"
          optional
          placeholder="sh, -c"
          constraintText={LIST}
        />
        <TextareaField
          name={`${at}.command`}
          label="Command"
          optional
          placeholder="echo, hello world"
          constraintText={LIST}
        />
      </ColumnLayout>
      <TextField name={`${at}.workingDirectory`} label="Working directory" optional placeholder="/usr/app" />
    </FieldSection>
  );
}
