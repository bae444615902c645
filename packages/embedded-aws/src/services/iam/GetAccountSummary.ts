import type { GetAccountSummaryResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';

/**
 * Gives what the account has of users, roles and policies, and the quotas.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html
 */
export const GetAccountSummary: Operation<object, GetAccountSummaryResponse> = ({ database }) => {
  const count = (table: string) =>
    database.get<{ total: number }>(`SELECT COUNT(*) AS total FROM ${table}`)?.total ?? 0;
  const SummaryMap = {
    Users: count('iam_user'),
    UsersQuota: 5000,
    Roles: count('role'),
    RolesQuota: 1000,
    Groups: 0,
    GroupsQuota: 300,
    Policies: count('managed_policy'),
    PoliciesQuota: 1500,
    PolicySizeQuota: 6144,
    PolicyVersionsInUse: count('policy_version'),
    PolicyVersionsInUseQuota: 10000,
    VersionsPerPolicyQuota: 5,
    AttachedPoliciesPerRoleQuota: 10,
    AttachedPoliciesPerUserQuota: 10,
    AttachedPoliciesPerGroupQuota: 10,
    AssumeRolePolicySizeQuota: 2048,
    RolePolicySizeQuota: 10240,
    UserPolicySizeQuota: 2048,
    GroupPolicySizeQuota: 5120,
    AccessKeysPerUserQuota: 2,
    GroupsPerUserQuota: 10,
    MFADevices: 0,
    MFADevicesInUse: 0,
    AccountMFAEnabled: 0,
    AccountAccessKeysPresent: 0,
    AccountSigningCertificatesPresent: 0,
    InstanceProfiles: 0,
    InstanceProfilesQuota: 1000,
    Providers: 0,
    ServerCertificates: 0,
    ServerCertificatesQuota: 20,
    SigningCertificatesPerUserQuota: 2,
    GlobalEndpointTokenVersion: 1,
  };
  return { SummaryMap };
};
