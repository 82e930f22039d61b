/** What the example page says about itself. Markdown. */
export const ABOUT =
  'Heraldo sends the notifications of other products: by email, SMS, push and chat, and into an inbox inside the product.';

export const FOOTER =
  'This is an example. Heraldo does not exist and its history is invented, with one exception: the evening of 23 March 2025 retells what happened to the real service Novu when it moved its name servers. The hour, the cause and what was reviewed afterwards are true; the minutes in between, the list of steps and all the words are ours.';
