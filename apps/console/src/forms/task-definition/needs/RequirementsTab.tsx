import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Requirements } from '@purser/task-definition';
import type { ReactNode } from 'react';
import { CodeText } from '../../../ui/CodeText.tsx';
import { LongText } from '../../../ui/LongText.tsx';
import { PlainTable } from '../../../ui/PlainTable.tsx';
import { LaunchCalls } from './LaunchCalls.tsx';
import { Places } from './Places.tsx';
import { VersionNeed } from './VersionNeed.tsx';

interface Props {
  requirements: Requirements;
  placeOf: (path: string) => string;
}

/** Versions, settings and ways through the network without which the task does not start. */
export function RequirementsTab({ requirements, placeOf }: Props) {
  const { fargateLinux, fargateWindows, ec2Agent, endpoints, remote, agentSettings, attributes } =
    requirements;
  return (
    <SpaceBetween size="l">
      <VersionNeed what="Fargate platform version for Linux" need={fargateLinux} placeOf={placeOf} />
      <VersionNeed what="Fargate platform version for Windows" need={fargateWindows} placeOf={placeOf} />
      <VersionNeed what="Amazon ECS container agent" need={ec2Agent} placeOf={placeOf} />
      {agentSettings.map(({ setting, when, where, lines, paths }) => (
        <Need key={setting} title={`Agent setting ${setting}`}>
          <p className="purser-needs-text">
            {when} {where}
          </p>
          <CodeText text={lines.join('\n')} ariaLabel={`Lines that set ${setting}`} />
          <Places paths={paths} placeOf={placeOf} />
        </Need>
      ))}
      <LaunchCalls budget={requirements.launchBudget} />
      {endpoints.length > 0 && (
        <PlainTable
          title="VPC endpoints, where the task has no route to the internet"
          label="VPC endpoints"
          columns={['Endpoint', 'Type', 'Why']}
          prose={['Type', 'Why']}
          rows={endpoints.map(({ name, type, reason, optional }) => [
            name,
            type === 'gateway' ? 'Gateway' : 'Interface',
            optional ? `Optional. ${reason}` : reason,
          ])}
        />
      )}
      {remote.length > 0 && (
        <PlainTable
          title="In another Region: no endpoint leads there, it takes a route to the internet"
          label="Other Regions"
          columns={['Service', 'Region', 'For']}
          prose={['For']}
          rows={remote.map(({ service, region, paths }) => [service, region, paths.map(placeOf).join(', ')])}
        />
      )}
      {attributes.length > 0 && (
        <Need title="Attributes of a container instance">
          <ul className="purser-issues">
            {attributes.map(({ name }) => (
              <li key={name}>
                <LongText code>{name}</LongText>
              </li>
            ))}
          </ul>
        </Need>
      )}
    </SpaceBetween>
  );
}

function Need({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Box variant="h3">
        <LongText>{title}</LongText>
      </Box>
      {children}
    </section>
  );
}
