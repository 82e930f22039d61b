import { answerPostmortem } from '#app/(public)/answer-postmortem.ts';

type Context = { readonly params: Promise<{ readonly id: string }> };

export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  answerPostmortem(request, (await params).id, 'html');
