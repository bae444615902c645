import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { bytesOf } from '../../components/secrets/check-parameter.ts';
import { valueKindText } from '../../components/secrets/held-secret.ts';
import { LongText } from '../../ui/LongText.tsx';
import { checkKeys, type KeyRow, warnOfKey } from './key-rows.ts';
import { newKeyRow } from './use-value-form.ts';
import './key-value-editor.css';

interface Props {
  rows: readonly KeyRow[];
  onChange: (rows: KeyRow[]) => void;
  /** Whether errors are shown: not before the first try. */
  tried: boolean;
}

const STATE_TEXT: Partial<Record<KeyRow['state'], string>> = {
  kept: 'Stays as it is',
  removed: 'Will be removed',
};

/** The keys of a JSON secret. Values that are there are not known here: a key is left, set anew, or removed. */
export function KeyValueEditor({ rows, onChange, tried }: Props) {
  const [shown, setShown] = useState(false);
  const errors = tried ? checkKeys(rows) : {};
  const change = (id: number, part: Partial<KeyRow>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  return (
    <SpaceBetween size="m">
      {rows.map((row, index) => {
        const name = row.key || `key ${index + 1}`;
        const isTyped = row.state === 'new' || row.state === 'changed';
        return (
          <fieldset key={row.id} className="purser-key-row" aria-label={name}>
            {row.state === 'new' ? (
              <FormField label="Key" errorText={errors[row.id]} warningText={warnOfKey(row.key)}>
                <Input
                  value={row.key}
                  spellcheck={false}
                  onChange={({ detail }) => change(row.id, { key: detail.value })}
                />
              </FormField>
            ) : (
              <div>
                <LongText code>{row.key}</LongText> {row.kind && <Badge>{valueKindText(row.kind)}</Badge>}
              </div>
            )}
            {isTyped ? (
              <FormField
                label={row.state === 'new' ? 'Value' : 'New value'}
                constraintText={`${bytesOf(row.value)} bytes`}
              >
                <Input
                  type={shown ? 'text' : 'password'}
                  value={row.value}
                  spellcheck={false}
                  autoComplete="new-password"
                  ariaLabel={`Value of ${name}`}
                  onChange={({ detail }) => change(row.id, { value: detail.value })}
                />
              </FormField>
            ) : (
              <Box color={row.state === 'removed' ? 'text-status-error' : 'text-body-secondary'}>
                {STATE_TEXT[row.state]}
              </Box>
            )}
            <div className="purser-key-actions">
              {row.state === 'kept' && (
                <Button
                  wrapText={false}
                  ariaLabel={`Set ${name} anew`}
                  onClick={() => change(row.id, { state: 'changed' })}
                >
                  Set anew
                </Button>
              )}
              {row.state === 'new' || row.state === 'kept' ? (
                <Button
                  wrapText={false}
                  ariaLabel={`Remove ${name}`}
                  onClick={() =>
                    row.state === 'new'
                      ? onChange(rows.filter(({ id }) => id !== row.id))
                      : change(row.id, { state: 'removed' })
                  }
                >
                  Remove
                </Button>
              ) : (
                <Button
                  ariaLabel={`Leave ${name} as it is`}
                  onClick={() => change(row.id, { state: 'kept', value: '' })}
                >
                  Undo
                </Button>
              )}
            </div>
          </fieldset>
        );
      })}
      <SpaceBetween direction="horizontal" size="m" alignItems="center">
        <Button iconName="add-plus" onClick={() => onChange([...rows, newKeyRow()])}>
          Add key
        </Button>
        <Checkbox checked={shown} onChange={({ detail }) => setShown(detail.checked)}>
          Show what I type
        </Checkbox>
      </SpaceBetween>
    </SpaceBetween>
  );
}
