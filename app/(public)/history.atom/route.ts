import { answerFeed } from '#app/(public)/answer-feed.ts';

export const GET = (request: Request): Promise<Response> => answerFeed(request, 'history.atom');
