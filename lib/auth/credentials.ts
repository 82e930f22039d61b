import { headers } from 'next/headers';
import { CredentialsSignin } from 'next-auth';
import { z } from 'zod';
import { Refusal } from '#lib/errors.ts';
import { personByEmail } from '#lib/reads/people.ts';
import { startSession } from '#lib/verbs/start-session.ts';
import { countAttempt, forgetAttempts } from './attempts.ts';
import { isPassword } from './password.ts';
import { requestAddress } from './request.ts';

/** The refusal of a sign-in, in the one form that Auth.js hands through. */
export class SignInRefused extends CredentialsSignin {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

// PostgreSQL refuses a query with a zero byte in it.
const Given = z.object({
  email: z
    .string()
    .max(320)
    .regex(/^[^\0]*$/),
  password: z.string().max(1000),
});

/**
 * E-mail and password to a new session, whose id stands for the user from here on. An unknown address and a wrong
 * password give the same answer after the same time.
 */
export async function checkCredentials(raw: unknown): Promise<{ id: string }> {
  const wrong = new Refusal('unauthorized', 'This e-mail and password do not belong together.');
  const given = Given.safeParse(raw);
  if (!given.success) throw new SignInRefused(wrong);
  const { email, password } = given.data;
  const address = await requestAddress();
  try {
    await countAttempt(address, email);
  } catch (error) {
    throw error instanceof Refusal ? new SignInRefused(error) : error;
  }
  const person = await personByEmail(email);
  if (!(await isPassword(password, person?.passwordHash)) || !person) throw new SignInRefused(wrong);
  await forgetAttempts(address, email);
  const actor = { kind: 'user', id: person.id, name: person.name, role: person.role } as const;
  const device = (await headers()).get('user-agent') ?? '';
  const { sessionId } = await startSession(actor, { device });
  return { id: sessionId };
}
