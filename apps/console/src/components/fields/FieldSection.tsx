import ExpandableSection, {
  type ExpandableSectionProps,
} from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, use, useEffect, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useScopedName } from './FieldScope.tsx';
import { FieldText } from './FieldText.tsx';
import { FieldIssuesContext } from './field-issues.ts';
import { isBlank } from './is-blank.ts';

interface Props {
  title: string;
  description?: string;
  optional?: boolean;
  /** The fields inside; an issue of one of them opens the section, as does a value. */
  names: readonly string[];
  expanded?: boolean;
  variant?: ExpandableSectionProps.Variant;
  headingTag?: 'h2' | 'h3' | 'h4';
  actions?: ReactNode;
  children: ReactNode;
}

/** A section that can be collapsed. Its fields are rendered from when it is first opened. */
export function FieldSection({ title, description, optional = false, names, children, ...props }: Props) {
  const { getValues } = useFormContext();
  const issues = use(FieldIssuesContext);
  const [expanded, setExpanded] = useState(
    () => props.expanded ?? names.some((name) => !isBlank(getValues(name))),
  );
  const [opened, setOpened] = useState(expanded);
  if (expanded && !opened) setOpened(true);
  const key = names.join(' ');
  useEffect(
    () =>
      issues.onReveal((field) => {
        const inside = key.split(' ').some((name) => field === name || field.startsWith(`${name}.`));
        if (inside) setExpanded(true);
      }),
    [issues, key],
  );
  return (
    <ExpandableSection
      variant={props.variant ?? 'default'}
      headerText={
        <>
          {title}
          {optional && <i> - optional</i>}
        </>
      }
      headerAriaLabel={useScopedName(title)}
      headingTagOverride={props.headingTag ?? 'h3'}
      {...(description !== undefined && { headerDescription: description })}
      headerActions={props.actions}
      expanded={expanded}
      onChange={({ detail }) => setExpanded(detail.expanded)}
    >
      {opened && (
        <SpaceBetween size="m">
          {children}
          {names.map((name) => (
            <SectionText key={name} name={name} />
          ))}
        </SpaceBetween>
      )}
    </ExpandableSection>
  );
}

/** A group's own issues; lists and controls show theirs themselves. */
function SectionText({ name }: { name: string }) {
  const { getValues } = useFormContext();
  const value: unknown = getValues(name);
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isGroup ? <FieldText name={name} /> : null;
}
