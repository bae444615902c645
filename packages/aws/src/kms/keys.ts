import { ListAliasesCommand, ListKeysCommand } from '@aws-sdk/client-kms';
import type { AwsClients } from '../clients.ts';

/** A KMS key of the account with the names that people know it by. */
export interface KmsKey {
  keyId: string;
  arn: string;
  /** As `alias/checkout`. */
  aliases: string[];
}

/** The most that is read: an account with more keys types the name of one. */
const MAX_PAGES = 10;

/**
 * Lists keys and their aliases, in two lists of AWS's. Aliases of AWS's own keys that are not there yet, such as
 * `alias/aws/ssm` before its first use, have no key and are left out.
 */
export async function listKeys({ kms }: Pick<AwsClients, 'kms'>): Promise<KmsKey[]> {
  const [keys, aliases] = await Promise.all([
    allPages(async (Marker) => {
      const page = await kms.send(new ListKeysCommand({ Limit: 1000, ...(Marker && { Marker }) }));
      return { items: page.Keys ?? [], next: page.NextMarker };
    }),
    allPages(async (Marker) => {
      const page = await kms.send(new ListAliasesCommand({ Limit: 100, ...(Marker && { Marker }) }));
      return { items: page.Aliases ?? [], next: page.NextMarker };
    }),
  ]);
  const namesOf = new Map<string, string[]>();
  for (const { TargetKeyId, AliasName } of aliases) {
    if (!TargetKeyId || !AliasName) continue;
    namesOf.set(TargetKeyId, [...(namesOf.get(TargetKeyId) ?? []), AliasName]);
  }
  return keys.map(({ KeyId = '', KeyArn = '' }) => ({
    keyId: KeyId,
    arn: KeyArn,
    aliases: namesOf.get(KeyId) ?? [],
  }));
}

async function allPages<Item>(
  read: (marker: string | undefined) => Promise<{ items: Item[]; next?: string | undefined }>,
): Promise<Item[]> {
  const all: Item[] = [];
  let marker: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { items, next } = await read(marker);
    all.push(...items);
    if (!next) break;
    marker = next;
  }
  return all;
}
