import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { parameterQuery } from '../../api/secret-queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { HomeLinks } from './HomeLinks.tsx';
import { ParameterStep } from './ParameterStep.tsx';
import { PermissionStep } from './PermissionStep.tsx';
import { ReferenceStep } from './ReferenceStep.tsx';
import './home.css';

const route = getRouteApi('/');

/** The way to a container's first secret, step by step, and the ways to everything else. */
export function HomePage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/' });
  const { parameter, family } = search;
  const query = useQuery({ ...parameterQuery(parameter ?? ''), enabled: parameter !== undefined });
  const found = parameter === undefined ? undefined : query.data;
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        description="Four steps give a value from Parameter Store to a container without writing it into the task definition."
      >
        Give a secret to a container
      </Header>
      <div className="purser-home">
        <div>
          {parameter !== undefined && query.isError && (
            <ApiErrorAlert error={query.error} header={`The parameter ${parameter} could not be found`} />
          )}
          <ol className="purser-guide">
            <ParameterStep
              parameter={parameter}
              isThere={found !== undefined}
              onParameter={(name) => void navigate({ search: { ...search, parameter: name }, replace: true })}
            />
            <PermissionStep parameter={found} />
            <ReferenceStep
              key={parameter}
              parameter={found?.name}
              family={family}
              onFamily={(next) =>
                void navigate({
                  search: {
                    ...(parameter !== undefined && { parameter }),
                    ...(next !== undefined && { family: next }),
                  },
                  replace: true,
                })
              }
            />
          </ol>
        </div>
        <HomeLinks />
      </div>
    </SpaceBetween>
  );
}
