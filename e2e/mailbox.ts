import type { PostOffice } from '#lib/channels/testing/post-office.ts';

type Mail = PostOffice['mails'][number];

/** What comes into one mailbox, as its owner looks for it. */
export function mailboxOf(office: PostOffice, address: string) {
  const all = () => office.mails.filter(({ to }) => to.toLowerCase() === address);
  return {
    all,
    /** Waits for the mail of that subject; Playwright ends a test that waits for ever. */
    async mail(subject: string | RegExp): Promise<Mail> {
      for (;;) {
        const found = all().findLast((mail) => (mail.subject ?? '').match(subject));
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}

/** The path to which a link of those words leads: the example page was made at another address. */
export function linkIn(mail: Mail, words: string): string {
  const found = new RegExp(`${words}: https?://[^/\\s]+(\\S+)`).exec(mail.text ?? '');
  if (!found) throw new Error(`No link “${words}” in:\n${mail.text}`);
  return found[1]!;
}
