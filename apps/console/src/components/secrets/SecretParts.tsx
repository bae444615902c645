import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Select from '@cloudscape-design/components/select';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { formatSecretReference, parseSecretReference, type SecretPart } from '@purser/task-definition';
import { useQuery } from '@tanstack/react-query';
import { toApiError } from '../../api/errors.ts';
import { secretContentQuery, secretQuery } from '../../api/secret-queries.ts';
import { keyOptions, versionOptions, versionPart, versionValue } from './part-options.ts';

interface Props {
  value: string;
  onChange: (value: string) => void;
  /** The name of the picker that this belongs to. */
  ariaLabel: string;
}

/** Picks the JSON key and the version of a secret from those that it really has; no value is ever asked for. */
export default function SecretParts({ value, onChange, ariaLabel }: Props) {
  const reference = parseSecretReference(value);
  const secret = reference.kind === 'secret' ? reference : undefined;
  const { arn = '', jsonKey = '', versionStage, versionId } = secret ?? {};
  const version = {
    ...(versionStage !== undefined && { versionStage }),
    ...(versionId !== undefined && { versionId }),
  };
  const enabled = secret !== undefined;
  const content = useQuery({ ...secretContentQuery({ secretId: arn, ...version }), enabled });
  const detail = useQuery({ ...secretQuery(arn), enabled });
  if (secret === undefined) return null;

  const write = (part: SecretPart) => onChange(formatSecretReference(arn, part));
  const keys = content.data === undefined ? [] : keyOptions(arn, content.data);
  const isThere = keys.some((option) => option.value === jsonKey);
  const shownKeys = isThere ? keys : [{ value: jsonKey, label: jsonKey || 'The whole secret' }, ...keys];
  const versions = versionOptions(detail.data?.versions ?? []);
  const chosen = versionValue(version);
  const flat = versions.flatMap((option) => ('options' in option ? option.options : option));
  const shownVersion = flat.find((option) => option.value === chosen) ?? {
    value: chosen,
    label: versionId ?? versionStage ?? '',
  };
  return (
    <div className="purser-secret-parts">
      <ColumnLayout columns={2}>
        <Select
          ariaLabel={`${ariaLabel} JSON key`}
          inlineLabelText="JSON key"
          selectedOption={shownKeys.find((option) => option.value === jsonKey) ?? null}
          options={shownKeys}
          statusType={content.isFetching ? 'loading' : 'finished'}
          loadingText="Reading the keys"
          onChange={({ detail: { selectedOption } }) =>
            write({ ...version, jsonKey: selectedOption.value ?? '' })
          }
        />
        <Select
          ariaLabel={`${ariaLabel} version`}
          inlineLabelText="Version"
          selectedOption={shownVersion}
          options={versions}
          statusType={detail.isFetching ? 'loading' : 'finished'}
          loadingText="Reading the versions"
          onChange={({ detail: { selectedOption } }) =>
            write({ jsonKey, ...versionPart(selectedOption.value ?? '') })
          }
        />
      </ColumnLayout>
      {content.data !== undefined && content.data.kind !== 'json' && (
        <Box variant="small" color="text-body-secondary">
          {content.data.kind === 'text'
            ? 'The secret is no JSON object, so it has no keys to pick from.'
            : 'The secret is binary, which ECS cannot read.'}
        </Box>
      )}
      {[content, detail].map(
        (query, index) =>
          query.isError && (
            <StatusIndicator key={index === 0 ? 'keys' : 'versions'} type="warning">
              {`${index === 0 ? 'The keys' : 'The versions'} could not be read. ${toApiError(query.error).message}`}
            </StatusIndicator>
          ),
      )}
    </div>
  );
}
