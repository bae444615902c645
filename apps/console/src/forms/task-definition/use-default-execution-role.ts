import type { TaskDefinition } from '@purser/task-definition';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { rolesQuery } from '../../api/queries.ts';
import type { TaskDefinitionForm } from './form-model.ts';

const ROLE_NAME = 'ecsTaskExecutionRole';

/** The ARN of the account's own execution role, where it has one of AWS's name for it. */
export const defaultExecutionRole = (roles: readonly { roleName: string; arn: string }[]) =>
  roles.find(({ roleName }) => roleName === ROLE_NAME)?.arn;

interface Options {
  /** Only a new form gets the role: what came from a draft or a revision stays as it was. */
  enabled: boolean;
  form: UseFormReturn<TaskDefinitionForm>;
  setBaseline: (change: (baseline: TaskDefinition) => TaskDefinition) => void;
}

/** Chooses the account's `ecsTaskExecutionRole` once it is known to be there, as the console does. */
export function useDefaultExecutionRole({ enabled, form, setBaseline }: Options): void {
  const { data } = useQuery({ ...rolesQuery(), enabled });
  const done = useRef(false);
  useEffect(() => {
    if (!enabled || data === undefined || done.current) return;
    done.current = true;
    const arn = defaultExecutionRole(data.roles);
    if (arn === undefined || form.getValues('executionRoleArn') !== '') return;
    setBaseline((baseline) => ({ ...baseline, executionRoleArn: arn }));
    form.setValue('executionRoleArn', arn);
  }, [enabled, data, form, setBaseline]);
}
