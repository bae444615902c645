import { requirementsOf } from '@purser/task-definition';
import { textOfRequirements } from '../format/requirements-text.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { type AccountOptions, factsOf } from '../options.ts';
import { type LookOptions, withDefinitions } from './with-definitions.ts';

export const REQUIREMENTS_FORMATS = ['text', 'json'] as const;

export interface RequirementsOptions extends AccountOptions, LookOptions {
  format: (typeof REQUIREMENTS_FORMATS)[number];
  resource?: string;
}

/** `purser requirements`: prints what a task needs around it to run. */
export function requirements(file: string, options: RequirementsOptions, io: Io): Promise<ExitCode> {
  const facts = factsOf(options);
  const choice = { file, resource: options.resource };
  return withDefinitions([choice], options, facts, io, ([one], colors) => {
    if (!one) return EXIT.trouble;
    const found = requirementsOf(one.definition, facts);
    const asText = options.format === 'text';
    io.stdout.write(asText ? textOfRequirements(found, colors) : `${JSON.stringify(found, undefined, 2)}\n`);
    return EXIT.clean;
  });
}
