import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import FileDropzone from '@cloudscape-design/components/file-dropzone';
import FileInput from '@cloudscape-design/components/file-input';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import type { ImportedEntry } from './imported-entry.ts';
import { ImportError } from './imported-entry.ts';
import { type ImportFormat, type ReadImport, readImport } from './read-import.ts';

const FORMATS: Record<ImportFormat, string> = {
  env: 'a .env file',
  json: 'a JSON object',
  compose: 'a Docker Compose environment block',
};
/** Far more than a container's variables may have in all. */
const MOST_BYTES = 512 * 1024;

/** What of the text would be imported; an error where it can't be read. */
export type SourceState = { entries: ImportedEntry[] } | { error: string };

interface Props {
  text: string;
  service: string;
  onChange: (part: { text?: string; service?: string }) => void;
  /** Shown once the person has tried to go on. */
  error: string | undefined;
}

/** Reads the chosen part of a text. */
export function readSource(text: string, service: string): SourceState & { read?: ReadImport } {
  try {
    const read = readImport(text);
    const block = read.blocks.find((one) => one.service === service) ?? read.blocks[0];
    return { entries: block?.entries ?? [], read };
  } catch (error) {
    // Whatever a parser says may quote the text.
    return { error: error instanceof ImportError ? error.message : 'The text cannot be read.' };
  }
}

/** Takes the text of an import, pasted or from a file, and says as what it is read. */
export function ImportSource({ text, service, onChange, error }: Props) {
  const [shown, setShown] = useState(false);
  const [fileError, setFileError] = useState<string>();
  const source = readSource(text, service);
  const read = source.read;
  const takeFile = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    if (file.size > MOST_BYTES)
      return setFileError(`The file has ${file.size.toLocaleString('en')} bytes; at most 512 KiB are read.`);
    setFileError(undefined);
    onChange({ text: await file.text() });
  };
  const count = 'entries' in source ? source.entries.length : 0;
  return (
    <SpaceBetween size="m">
      <FormField
        label="Variables to import"
        description="A .env file, a JSON object, or the environment block of a Docker Compose file. Nothing is sent before you have seen a preview."
        errorText={error}
        constraintText={
          read === undefined
            ? undefined
            : `Read as ${FORMATS[read.format]}: ${count} ${count === 1 ? 'variable' : 'variables'}.`
        }
        stretch
      >
        <div className={shown ? undefined : 'purser-masked'}>
          <Textarea
            rows={10}
            value={text}
            spellcheck={false}
            autoComplete={false}
            disableBrowserAutocorrect
            onChange={({ detail }) => onChange({ text: detail.value })}
          />
        </div>
      </FormField>
      <Checkbox checked={shown} onChange={({ detail }) => setShown(detail.checked)}>
        Show what I paste
      </Checkbox>
      {read !== undefined && read.blocks.length > 1 && (
        <FormField label="Service">
          <Select
            selectedOption={optionOf(read.blocks.find((one) => one.service === service) ?? read.blocks[0])}
            options={read.blocks.map(optionOf)}
            onChange={({ detail }) => onChange({ service: detail.selectedOption.value ?? '' })}
          />
        </FormField>
      )}
      <FormField label="File" errorText={fileError}>
        <FileDropzone onChange={({ detail }) => void takeFile(detail.value)}>
          <SpaceBetween size="xxs" alignItems="center">
            <FileInput
              value={[]}
              ariaLabel="Choose a file to import"
              onChange={({ detail }) => void takeFile(detail.value)}
            >
              Choose file
            </FileInput>
            <Box color="text-body-secondary">or drop one here</Box>
          </SpaceBetween>
        </FileDropzone>
      </FormField>
    </SpaceBetween>
  );
}

const optionOf = (block: { service: string; entries: readonly object[] } | undefined) => ({
  value: block?.service ?? '',
  label: block?.service ?? '',
  labelTag: `${block?.entries.length ?? 0} variables`,
});
