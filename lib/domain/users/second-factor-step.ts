/** Where somebody stands who enrols a second factor. The address and the codes are in no other answer. */
export type SecondFactorStep =
  | { kind: 'password'; problem: string | null }
  | { kind: 'code'; address: string; picture: string; problem: string | null }
  | { kind: 'recoveryCodes'; codes: string[] }
