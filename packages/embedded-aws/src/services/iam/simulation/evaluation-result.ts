import type { EvaluationResult, Statement } from '@aws-sdk/client-iam';
import { type AccessQuestion, decide } from '../policy/decide.ts';
import type { Match } from '../policy/evaluate.ts';
import { missingKeys } from './missing-keys.ts';

/** The sorts of policies as simulations call them; the SDK's list of them is another. */
const SOURCE_TYPES = { identity: 'IAM Policy', resource: 'Resource Policy' } as const;

/** Evaluates one action on one resource. The result stands there twice: for the action, and for the resource. */
export function evaluationResult(question: AccessQuestion): EvaluationResult {
  const { request, grants, resourcePolicy } = question;
  const { outcome, matched, sides } = decide(question);
  const sources = [
    ...(grants.identity ?? []),
    ...(grants.boundary ?? []),
    ...(resourcePolicy ? [resourcePolicy.source] : []),
  ];
  const shared = {
    MatchedStatements: matched.map((match) =>
      toStatement(match, match.source === resourcePolicy?.source ? 'resource' : 'identity'),
    ),
    MissingContextValues: missingKeys(sources, request),
    ...(resourcePolicy && {
      EvalDecisionDetails: {
        [SOURCE_TYPES.identity]: sides.identity?.outcome ?? 'implicitDeny',
        [SOURCE_TYPES.resource]: sides.resource?.outcome ?? 'implicitDeny',
      },
    }),
    ...(sides.boundary && {
      PermissionsBoundaryDecisionDetail: {
        AllowedByPermissionsBoundary: sides.boundary.outcome === 'allowed',
      },
    }),
  };
  return {
    EvalActionName: request.action,
    EvalResourceName: request.resource,
    EvalDecision: outcome,
    ...shared,
    ResourceSpecificResults: [
      { EvalResourceName: request.resource, EvalResourceDecision: outcome, ...shared },
    ],
  };
}

function toStatement({ source, statement }: Match, side: keyof typeof SOURCE_TYPES): Statement {
  const { start, end } = statement;
  return {
    SourcePolicyId: source.id,
    SourcePolicyType: SOURCE_TYPES[side] as NonNullable<Statement['SourcePolicyType']>,
    StartPosition: { Line: start.line, Column: start.column },
    EndPosition: { Line: end.line, Column: end.column },
  };
}
