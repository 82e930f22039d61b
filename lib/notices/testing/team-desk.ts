import { keepBooks } from '#db/books.ts';
import { notices, users } from '#db/schema/index.ts';
import { emptied } from '#db/testing/emptied.ts';
import { setUpDesk } from '#db/testing/incident-desk.ts';
import { joinTeam } from '#db/testing/staff.ts';
import { ada, edith, vincent } from '#db/testing/world.ts';

/** A page as new, with three of the team who can be written to, and nobody who was. */
export async function teamDesk(): Promise<void> {
  await emptied();
  await keepBooks(async (tx) => {
    await tx.delete(notices);
    await tx.delete(users);
  });
  await setUpDesk();
  await joinTeam(ada, edith, vincent);
}
