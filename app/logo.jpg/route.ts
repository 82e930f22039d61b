import { answerLogo } from '#app/answer-logo.ts';

export const GET = (request: Request): Promise<Response> => answerLogo(request, 'image/jpeg');
