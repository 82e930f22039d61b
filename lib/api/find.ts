import { mayBeId } from '#lib/id.ts';
import type { Operation } from './operation.ts';

export interface Found {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * @param segments of the path under `/v1`, decoded
 * @returns what is asked for; the methods that its address knows when it does not know this one; null for no address
 */
export function findOperation(
  operations: readonly Operation[],
  method: string,
  segments: readonly string[],
): Found | { readonly allow: readonly string[] } | null {
  const here = operations.flatMap((operation) => {
    const params = paramsOf(operation.path, segments);
    return params ? [{ operation, params }] : [];
  });
  // `/incidents/unresolved` is no incident of that id: the address with fewer named parts is meant.
  const fewest = Math.min(...here.map(({ params }) => Object.keys(params).length));
  const meant = here.filter(({ params }) => Object.keys(params).length === fewest);
  if (meant.length === 0) return null;
  const found = meant.find(({ operation }) => operation.methods.some((one) => one === method));
  return found ?? { allow: meant.flatMap(({ operation }) => operation.methods) };
}

function paramsOf(path: string, segments: readonly string[]): Record<string, string> | null {
  const parts = path.slice(1).split('/');
  if (parts.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const segment = segments[index]!;
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined ? part !== segment : !mayBeId(segment)) return null;
    if (name !== undefined) params[name] = segment;
  }
  return params;
}
