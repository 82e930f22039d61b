import { reader } from '#db/open.ts';
import { pageFacts } from '#db/queries/facts-page.ts';

/** The page itself, without its logo; undefined before set-up. */
export const pageSettings = () => pageFacts(reader());
