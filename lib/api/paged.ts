/** One page of a list. @param page counting from 1 */
export function paged<T>(list: readonly T[], page: number, perPage: number): T[] {
  return list.slice((page - 1) * perPage, page * perPage);
}
