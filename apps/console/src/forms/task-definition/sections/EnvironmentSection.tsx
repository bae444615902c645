import SpaceBetween from '@cloudscape-design/components/space-between';
import { lazy, Suspense } from 'react';
import type { RowCell } from '../../../components/fields/FieldRow.tsx';
import { RowsField } from '../../../components/fields/RowsField.tsx';
import { TextField } from '../../../components/fields/TextField.tsx';
import { useWizardFacts } from '../wizard-context.ts';
import { EnvironmentTools } from './EnvironmentTools.tsx';
import { FieldHeading } from './FieldHeading.tsx';
import { VariableRows } from './VariableRows.tsx';

const SourceChanges = lazy(() => import('../expand/SourceChanges.tsx'));

const FILE_COLUMNS = [{ label: 'Location' }];
const FILE_CELLS: readonly RowCell[] = [
  ({ name, item }) => (
    <TextField
      name={`${name}.value`}
      ariaLabel={`${item} location`}
      placeholder="arn:aws:s3:::bucket-name/object-name.env"
    />
  ),
];

/** Environment variables, plain or from a secret, and files of them. */
export function EnvironmentSection({ at }: { at: string }) {
  const { fixedFamily } = useWizardFacts();
  return (
    <SpaceBetween size="m">
      <FieldHeading
        title="Environment variables"
        optional
        description="ValueFrom takes the name or ARN of a Parameter Store parameter, or the ARN of a Secrets Manager secret."
      >
        {fixedFamily !== undefined && (
          <Suspense fallback={null}>
            <SourceChanges at={at} family={fixedFamily} />
          </Suspense>
        )}
        <VariableRows
          name={`${at}.environment`}
          item="environment variable"
          addText="Add environment variable"
          empty="No environment variable."
          actions={<EnvironmentTools at={at} />}
        />
      </FieldHeading>
      <FieldHeading title="Add from file" optional description="Files of Amazon S3 that end in .env.">
        <RowsField
          name={`${at}.environmentFiles`}
          item="environment file"
          columns={FILE_COLUMNS}
          cells={FILE_CELLS}
          newRow={() => ({ value: '', type: 's3', rest: {} })}
          addText="Add environment file"
        />
      </FieldHeading>
    </SpaceBetween>
  );
}
