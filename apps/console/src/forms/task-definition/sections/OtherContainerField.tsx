import { SelectField } from '../../../components/fields/SelectField.tsx';
import { useContainerNames } from '../use-environment.ts';

interface Props {
  /** A field below a container; that container is not offered. */
  name: string;
  ariaLabel: string;
}

/** One of the task's other containers, by its name. */
export function OtherContainerField({ name, ariaLabel }: Props) {
  const own = Number(name.split('.')[1]);
  const choices = useContainerNames()
    .filter((container, index) => index !== own && container !== '')
    .map((container) => ({ value: container, label: container }));
  return <SelectField name={name} ariaLabel={ariaLabel} choices={choices} placeholder="Choose a container" />;
}
