import { describe, expect, it } from 'vitest';
import { createTestContext } from '../../../testing/test-context.ts';
import type { Service } from '../../service.ts';
import { PutUserPolicy } from '../PutUserPolicy.ts';
import { authorise } from './authorise.ts';

const text = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: statement });
const plain = { name: 'logs', protocol: 'json' } as Partial<Service> as Service;

describe('who has AdministratorAccess', () => {
  const refusalOf = (
    service: Service,
    change: (context: ReturnType<typeof createTestContext>) => typeof context,
  ) => {
    const context = change(createTestContext());
    return () => authorise(service, 'DeleteLogGroup', context, {});
  };
  const put = (statement: object) => (context: ReturnType<typeof createTestContext>) => {
    PutUserPolicy(context.global, { UserName: 'purser', PolicyName: 'p', PolicyDocument: text(statement) });
    return context;
  };

  it('may do everything', () => {
    expect(refusalOf(plain, (context) => context)).not.toThrow();
    expect(refusalOf(plain, put({ Effect: 'Deny', Action: 'logs:Put*', Resource: '*' }))).not.toThrow();
  });

  it('is still denied what another policy denies', () => {
    const deny = put({ Effect: 'Deny', Action: 'logs:Delete*', Resource: '*' });
    expect(refusalOf(plain, deny)).toThrow(/ with an explicit deny in an identity-based policy$/);
  });

  it('may do nothing in another account', () => {
    const elsewhere = refusalOf(plain, (context) => context.within({ accountId: '210987654321' }));
    expect(elsewhere).toThrow(/ because no resource-based policy allows the logs:DeleteLogGroup action$/);
  });

  it('is held back by a resource', () => {
    const withPolicy = (Effect: string, isRequired: boolean, Principal: unknown): Service => ({
      ...plain,
      resourcePolicy: () => ({
        document: text({ Effect, Principal, Action: 'logs:*', Resource: '*' }),
        isRequired,
      }),
    });
    const unchanged = (context: ReturnType<typeof createTestContext>) => context;
    const root = { AWS: 'arn:aws:iam::123456789012:root' };
    expect(refusalOf(withPolicy('Allow', true, root), unchanged)).not.toThrow();
    expect(refusalOf(withPolicy('Deny', false, root), unchanged)).toThrow(
      / with an explicit deny in a resource-based policy$/,
    );
    expect(refusalOf(withPolicy('Allow', true, { AWS: '210987654321' }), unchanged)).toThrow(
      / because no resource-based policy allows /,
    );
  });
});
