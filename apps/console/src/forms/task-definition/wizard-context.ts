import { createContext, use } from 'react';

/** What the wizard's sections need to know beside the form's values. */
export interface WizardFacts {
  mode: 'create' | 'revision';
  /** The family that a new revision belongs to. */
  fixedFamily: string | undefined;
  region: string;
  accountId: string;
}

/** Holds the facts of the wizard around. */
export const WizardContext = createContext<WizardFacts | undefined>(undefined);

/** Gives the facts of the wizard around. */
export function useWizardFacts(): WizardFacts {
  const facts = use(WizardContext);
  if (facts === undefined) throw new Error('A section of the wizard stands outside of it.');
  return facts;
}
