import { api } from './en/api.ts';
import { feed } from './en/feed.ts';
import { history } from './en/history.ts';
import { home } from './en/home.ts';
import { incident } from './en/incident.ts';
import { live } from './en/live.ts';
import { maintenance } from './en/maintenance.ts';
import { message } from './en/message.ts';
import { metric } from './en/metric.ts';
import { page } from './en/page.ts';
import { picture } from './en/picture.ts';
import { postmortem } from './en/postmortem.ts';
import { postmortems } from './en/postmortems.ts';
import { push } from './en/push.ts';
import { repeat } from './en/repeat.ts';
import { subscribe } from './en/subscribe.ts';
import { status } from './en/status.ts';
import { telegram } from './en/telegram.ts';
import { time } from './en/time.ts';
import { timeline } from './en/timeline.ts';
import { update } from './en/update.ts';
import { uptime } from './en/uptime.ts';

/** Every word a visitor reads, in ICU MessageFormat. A subject is a file; a key begins with its file's name. */
export const messages = {
  ...page,
  ...status,
  ...time,
  ...home,
  ...incident,
  ...maintenance,
  ...update,
  ...repeat,
  ...postmortem,
  ...postmortems,
  ...picture,
  ...timeline,
  ...history,
  ...uptime,
  ...metric,
  ...feed,
  ...live,
  ...message,
  ...subscribe,
  ...push,
  ...telegram,
  ...api,
} as const;

export type Messages = typeof messages;
export type MessageKey = keyof Messages;
