/** Where a copy is going to be; empty texts mean what Purser itself works in. */
export interface CopyDraft {
  family: string;
  region: string;
  accountId: string;
}

/** What is wrong with a field. */
export type CopyErrors = Partial<Record<keyof CopyDraft, string>>;

/** Gives what is wrong with the form, field by field. */
export function copyErrorsOf({ family, region, accountId }: CopyDraft): CopyErrors {
  return {
    ...(!/^[A-Za-z0-9_-]{1,255}$/.test(family) && {
      family:
        family === '' ? 'Give the family of the copy.' : 'A family has up to 255 letters, digits, _ and -.',
    }),
    ...(region !== '' &&
      !/^[a-z]{2,}(-[a-z]+)+-\d+$/.test(region) && { region: 'A Region is written as in eu-west-1.' }),
    ...(accountId !== '' &&
      !/^\d{12}$/.test(accountId) && { accountId: 'The id of an account has 12 digits.' }),
  };
}
