import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter, parse, serialize } from 'parse5';
import type { AskApp } from '#lib/publisher/app.ts';

/** Marks what only works while the app answers, like a search. */
const MARK = 'data-needs-app';

/** The form of subscribers and what belongs to it: there is nobody to take it. */
const FOR_SUBSCRIBERS = ['/subscribe', '/subscribe.js', '/push-worker.js', '/site.webmanifest'];
const NOTHING = { status: 404, type: 'text/plain', body: Buffer.alloc(0) };

/** The pages as they are where no app answers: nothing on them leads nowhere. */
export function withoutApp(ask: AskApp): AskApp {
  return async (path) => {
    if (FOR_SUBSCRIBERS.includes(path)) return NOTHING;
    const answer = await ask(path);
    if (!answer.type.startsWith('text/html')) return answer;
    const document = parse(answer.body.toString());
    leaveOut(document);
    return { ...answer, body: Buffer.from(serialize(document)) };
  };
}

function leaveOut(parent: Tree.ParentNode): void {
  for (const node of [...parent.childNodes])
    if ('attrs' in node) {
      if (node.attrs.some(({ name }) => name === MARK)) defaultTreeAdapter.detachNode(node);
      else leaveOut(node);
    }
}
