import { z } from 'zod';
import { hashPassword } from '#lib/auth/password.ts';
import { addOrReturn } from './add-or-return.ts';
import { email, newPassword, personName, role } from './person.ts';
import { mustManage } from './team.ts';
import { verb } from './verb.ts';

export const AddUser = z.object({
  name: personName,
  email,
  password: newPassword,
  role: role.default('viewer'),
});

/**
 * Adds somebody with a password that was chosen for them, as programs do that keep a team in step with a directory. Among
 * people an invitation is better: then nobody else ever knew the password.
 */
export const addUser = verb({
  act: 'user.write',
  schema: AddUser,
  async run(tx, { name, email, password, role }) {
    mustManage(tx, role);
    const userId = await addOrReturn(tx, { name, email, role, passwordHash: await hashPassword(password) });
    await tx.record({ type: 'user.added', subjectId: userId, data: { name, role, byStaff: true } });
    return { userId };
  },
});
