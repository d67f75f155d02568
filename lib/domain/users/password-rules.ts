/** Length decides, not composition (ASVS 6.2): a long sentence of small letters is a good password. */
export const PASSWORD_LENGTH = { least: 10, most: 200 } as const
