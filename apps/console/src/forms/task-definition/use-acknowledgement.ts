import { useState } from 'react';
import type { FieldIssue } from '../../components/fields/field-issues.ts';

/** The id of the tick's control. */
export const ACKNOWLEDGEMENT = 'acknowledgement';

/** What ECS takes, but the person is to look at first. */
export const risksOf = (issues: readonly FieldIssue[]) =>
  issues.filter(({ severity }) => severity !== 'error');

const signatureOf = (risks: readonly FieldIssue[]) =>
  risks
    .map(({ path, ruleId, message }) => JSON.stringify([path, ruleId, message]))
    .sort()
    .join();

/** The person's word to have looked at launch risks and warnings. It holds for as long as these stay the same. */
export interface Acknowledgement {
  given: boolean;
  /** Whether Create was refused for want of it. */
  missing: boolean;
  change: (given: boolean) => void;
}

/** Keeps whether the person has looked at the launch risks and warnings of a definition. */
export function useAcknowledgement() {
  const [signature, setSignature] = useState<string>();
  const [asked, setAsked] = useState(false);

  /** Tells where the acknowledgement of these issues stands. */
  const of = (issues: readonly FieldIssue[]): Acknowledgement => {
    const current = signatureOf(risksOf(issues));
    const given = signature === current;
    return {
      given,
      missing: asked && !given,
      change: (now) => setSignature(now ? current : undefined),
    };
  };
  /** Asks for what is still to be acknowledged, and puts the focus on the tick; tells whether it had to. */
  const stopsAt = (issues: readonly FieldIssue[]): boolean => {
    const stops = risksOf(issues).length > 0 && !of(issues).given;
    setAsked(stops);
    if (stops) document.getElementById(ACKNOWLEDGEMENT)?.focus();
    return stops;
  };
  return { of, stopsAt };
}
