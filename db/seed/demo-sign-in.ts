/** The owner of the demonstration page. Its data folder is thrown away, so the password is no secret. */
export const DEMO = {
  name: 'Ada Example',
  email: 'demo@example.com',
  password: 'open the example page',
} as const;
