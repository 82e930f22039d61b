import { answerPreview } from '#app/(public)/answer-preview.tsx';

type Context = { params: Promise<{ id: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerPreview(request, (await params).id, 'postmortem');
}
