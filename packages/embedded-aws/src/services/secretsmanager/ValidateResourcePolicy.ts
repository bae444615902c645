import type {
  ValidateResourcePolicyRequest,
  ValidateResourcePolicyResponse,
  ValidationErrorsEntry,
} from '@aws-sdk/client-secrets-manager';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { isPublic, parsePolicy } from './secret-policy.ts';
import { findSecret } from './secret-store.ts';

/**
 * Says what is wrong with a policy, without keeping it. Throws ResourceNotFoundException.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ValidateResourcePolicy.html
 */
export const ValidateResourcePolicy: Operation<
  ValidateResourcePolicyRequest,
  ValidateResourcePolicyResponse
> = (context, input) => {
  if (input.SecretId !== undefined) findSecret(context, input.SecretId);
  const ValidationErrors: ValidationErrorsEntry[] = [];
  try {
    if (isPublic(parsePolicy(String(input.ResourcePolicy)))) {
      ValidationErrors.push({
        CheckName: 'PUBLIC_POLICY',
        ErrorMessage: 'This resource policy grants broad access.',
      });
    }
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    ValidationErrors.push({ CheckName: 'SYNTAX_ERROR', ErrorMessage: error.message });
  }
  return { PolicyValidationPassed: ValidationErrors.length === 0, ValidationErrors };
};
