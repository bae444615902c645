import Alert from '@cloudscape-design/components/alert';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { ApiErrorAlert } from '../../../components/ApiErrorAlert.tsx';
import { OptionalLabel } from '../../../components/OptionalLabel.tsx';
import type { VariableRow } from '../codec/variables.ts';
import { importColumns } from './import-columns.tsx';
import type { PlanRow } from './import-plan.ts';
import { PLACEHOLDERS } from './parameter-template.ts';
import type { Import } from './use-import.ts';

const PAGE = 50;

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

interface Props {
  form: Import;
  rows: readonly PlanRow[];
  existing: readonly VariableRow[];
  /** Shown once the person has tried to import rows with errors. */
  tried: boolean;
}

/** What the import will do, row by row, and what has come of it. */
export function ImportPreview({ form, rows, existing, tried }: Props) {
  const [page, setPage] = useState(1);
  const count = (becomes: PlanRow['becomes']) => rows.filter((row) => row.becomes === becomes).length;
  const pages = Math.ceil(rows.length / PAGE);
  const placeholders = Object.keys(PLACEHOLDERS).join(' ');
  return (
    <SpaceBetween size="m">
      <ColumnLayout columns={2}>
        <FormField label="Parameter names" constraintText={`May hold ${placeholders}`}>
          <Input
            value={form.template}
            spellcheck={false}
            disabled={form.running}
            onChange={({ detail }) => form.changeTemplate(detail.value)}
          />
        </FormField>
        <FormField
          label={<OptionalLabel>KMS key of new parameters</OptionalLabel>}
          constraintText="alias/aws/ssm where nothing is given."
        >
          <Input
            value={form.kmsKeyId}
            spellcheck={false}
            disabled={form.running}
            placeholder="alias/name, key id or ARN"
            onChange={({ detail }) => form.changeKmsKey(detail.value)}
          />
        </FormField>
      </ColumnLayout>
      {form.compareError !== undefined && (
        <ApiErrorAlert error={form.compareError} header="The parameters could not be compared" />
      )}
      {tried && form.errors.size > 0 && (
        <Alert type="error">
          {`${form.errors.size} ${form.errors.size === 1 ? 'row has an error' : 'rows have errors'}. Correct them or leave them out.`}
        </Alert>
      )}
      <Table
        variant="embedded"
        wrapLines
        trackBy="id"
        items={rows.slice((page - 1) * PAGE, page * PAGE)}
        columnDefinitions={importColumns(form, existing)}
        ariaLabels={{ tableLabel: 'Variables to import' }}
        header={
          <Header
            variant="h3"
            counter={`(${rows.length})`}
            description={`${plural(count('secret'), 'secret')}, ${plural(count('plain'), 'plain value')}, ${count('skip')} left out.`}
          >
            Preview
          </Header>
        }
        {...(pages > 1 && {
          pagination: (
            <Pagination
              currentPageIndex={page}
              pagesCount={pages}
              onChange={({ detail }) => setPage(detail.currentPageIndex)}
            />
          ),
        })}
      />
    </SpaceBetween>
  );
}
