import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import {
  type ExecutionRolePolicy,
  toCloudFormation,
  toPolicyJson,
  toTerraform,
  toTrustJson,
} from '@purser/task-definition';
import { useState } from 'react';
import { CopyText } from '../../../components/CopyText.tsx';
import { CodeText } from '../../../ui/CodeText.tsx';
import { downloadText } from '../../../ui/download-text.ts';
import './needs.css';

/** A text to copy or to keep as a file. */
interface Document {
  what: string;
  /** The same, as the button that copies it says it. */
  short: string;
  fileName: string;
  type: string;
  text: string;
}

const JSON_TYPE = 'application/json';

/** The formats, each with the documents that it takes: the others have role, policy and trust in one. */
const FORMATS = {
  json: {
    label: 'IAM JSON',
    documents: (policy: ExecutionRolePolicy): Document[] => [
      ...(policy.statements.length === 0
        ? []
        : [
            {
              what: 'Permissions policy',
              short: 'policy',
              fileName: 'execution-role-policy.json',
              type: JSON_TYPE,
              text: toPolicyJson(policy),
            },
          ]),
      {
        what: 'Trust policy',
        short: 'trust policy',
        fileName: 'execution-role-trust.json',
        type: JSON_TYPE,
        text: toTrustJson(policy),
      },
    ],
  },
  terraform: {
    label: 'Terraform',
    documents: (policy: ExecutionRolePolicy, roleName: string): Document[] => [
      {
        what: 'Terraform configuration',
        short: 'Terraform',
        fileName: 'execution-role.tf',
        type: 'text/plain',
        text: toTerraform(policy, { roleName }),
      },
    ],
  },
  cloudFormation: {
    label: 'CloudFormation',
    documents: (policy: ExecutionRolePolicy, roleName: string): Document[] => [
      {
        what: 'CloudFormation template',
        short: 'CloudFormation',
        fileName: 'execution-role.template.json',
        type: JSON_TYPE,
        text: toCloudFormation(policy, { roleName }),
      },
    ],
  },
};

type Format = keyof typeof FORMATS;

const isFormat = (id: string): id is Format => Object.hasOwn(FORMATS, id);

/** Longer documents are scrolled. */
const MAX_LINES = 24;

/** The policy and the trust policy as text, in the format that the person works with. */
export function PolicyText({ policy, roleName }: { policy: ExecutionRolePolicy; roleName: string }) {
  const [format, setFormat] = useState<Format>('json');
  return (
    <SpaceBetween size="m">
      <SegmentedControl
        label="Format of the policy"
        selectedId={format}
        options={Object.entries(FORMATS).map(([id, { label }]) => ({ id, text: label }))}
        onChange={({ detail }) => isFormat(detail.selectedId) && setFormat(detail.selectedId)}
      />
      {FORMATS[format].documents(policy, roleName).map(({ what, short, fileName, type, text }) => (
        <section key={what} aria-label={what}>
          <div className="purser-needs-head">
            <Box variant="h3">{what}</Box>
            <SpaceBetween direction="horizontal" size="xs">
              <Button
                iconName="download"
                ariaLabel={`Download ${fileName}`}
                onClick={() => downloadText(text, fileName, type)}
              >
                Download
              </Button>
              <CopyText text={text} what={short} />
            </SpaceBetween>
          </div>
          <CodeText text={text} ariaLabel={what} maxLines={MAX_LINES} />
        </section>
      ))}
    </SpaceBetween>
  );
}
