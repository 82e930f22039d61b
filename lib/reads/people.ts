import { and, eq, isNull } from 'drizzle-orm';
import { reader } from '#db/open.ts';
import { users } from '#db/schema/index.ts';

/** Whether anybody can sign in yet. Until then the page is set up with the code from the log. */
export async function anybodyYet(): Promise<boolean> {
  const [one] = await reader().select({ id: users.id }).from(users).limit(1);
  return one !== undefined;
}

/** Of a person who may sign in; undefined when there is none with that address. */
export async function personByEmail(email: string) {
  const [person] = await reader()
    .select()
    .from(users)
    .where(and(eq(users.email, email.trim().toLowerCase()), isNull(users.removedAt)));
  return person;
}
