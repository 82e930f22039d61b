/**
 * Whether a body is what its content type says. Next answers 500 to one that is not, before any code of ours is asked;
 * so the proxy asks first.
 * @param request a copy: its body is read here.
 */
export async function isReadable(request: Request): Promise<boolean> {
  const type = request.headers.get('content-type') ?? '';
  const toAction = request.headers.has('next-action');
  try {
    if (/^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(type)) {
      const root = (await request.formData()).get('0');
      // What a server action is called with is JSON in the part named 0.
      if (toAction) JSON.parse(typeof root === 'string' ? root : '');
    } else if (toAction) JSON.parse(await request.text());
    return true;
  } catch {
    return false;
  }
}
