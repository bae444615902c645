import { paths } from '../paths.ts';
import { LongText } from '../ui/LongText.tsx';
import { RouteLink } from './RouteLink.tsx';

interface Props {
  thing: { kind: 'parameter' | 'secret'; name: string };
}

/** A link to the page of a parameter or secret, by its name. */
export function ThingLink({ thing: { kind, name } }: Props) {
  return (
    <RouteLink href={kind === 'parameter' ? paths.parameter({ name }) : paths.secret({ id: name })}>
      <LongText>{name}</LongText>
    </RouteLink>
  );
}
