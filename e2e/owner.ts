/** Who owns the page in tests. */
export const OWNER = {
  name: 'Grace Hopper',
  email: 'grace@example.com',
  password: 'a moth in relay seventy',
} as const;
