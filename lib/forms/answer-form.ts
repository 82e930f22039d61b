import { isSecure } from '#lib/auth/request.ts';
import { Refusal } from '#lib/errors.ts';
import { refusalWords } from '#lib/http/refusal-words.ts';
import { newId } from '#lib/id.ts';
import { t } from '#lib/i18n/t.ts';
import { log } from '#lib/log.ts';
import { type Flash, flashCookie, noFlashCookie } from './flash.ts';

/** Leads a browser on after a form was sent, so that going back or loading anew sends nothing twice. */
export function seeOther(path: string, headers: Record<string, string> = {}): Response {
  return new Response(null, {
    status: 303,
    headers: { location: path, 'cache-control': 'no-store', ...headers },
  });
}

/**
 * Does what a visitor's form asks for, and leads on; a refusal leads back to the form with what was typed.
 * @param back the page with the form, and nothing but its path
 * @param act says where to go when it is done
 */
export async function answerForm(
  request: Request,
  { typed, back }: { readonly typed: (data: FormData) => Flash['typed']; readonly back: string },
  act: (data: FormData) => Promise<string>,
): Promise<Response> {
  const data = await formIn(request);
  if (!data) return new Response('This is not a form.\n', { status: 400 });
  const secure = await isSecure();
  try {
    return seeOther(await act(data), { 'set-cookie': noFlashCookie(secure, back) });
  } catch (error) {
    const { message, fields } = whatIsWrong(error);
    return seeOther(back, {
      'set-cookie': flashCookie({ message, fields, typed: typed(data) }, secure, back),
    });
  }
}

function whatIsWrong(error: unknown): Pick<Flash, 'message' | 'fields'> {
  if (error instanceof Refusal) return refusalWords(error);
  const id = newId();
  log.error({ id, err: error }, 'form');
  return { message: t('subscribe.problem.fault', { id }), fields: {} };
}

export async function formIn(request: Request): Promise<FormData | null> {
  try {
    return await request.formData();
  } catch {
    return null;
  }
}
