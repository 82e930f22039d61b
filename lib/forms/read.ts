import type { FieldKinds } from './kinds.ts';
import type { FormValues } from './state.ts';
import { unflatten } from './unflatten.ts';

/**
 * The fields of a sent form, as typed. Secrets are apart, because `typed` goes back to the browser; so are files.
 * Fields that React and Next add for themselves begin with `$`.
 */
export async function readForm(
  data: FormData,
  kinds: FieldKinds,
): Promise<{ typed: FormValues; apart: Record<string, unknown> }> {
  const typed: [string, string][] = [];
  const apart: Record<string, unknown> = {};
  for (const [name, value] of data) {
    if (name.startsWith('$')) continue;
    if (typeof value !== 'string') {
      if (kinds[name] === 'file' && value.size > 0)
        apart[name] = { type: value.type, base64: Buffer.from(await value.arrayBuffer()).toString('base64') };
    } else if (kinds[name] === 'secret') apart[name] = value;
    // Browsers send line ends as CR LF; what is kept is what was typed.
    else typed.push([name, value.replaceAll('\r\n', '\n')]);
  }
  return { typed: unflatten(typed), apart };
}
