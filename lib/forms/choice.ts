/** What was typed into a field of a form; undefined where there is none, or a file. */
export function textIn(data: FormData, name: string): string | undefined {
  const value = data.get(name);
  return typeof value === 'string' ? value : undefined;
}

/** What a form of visitors says somebody wants to hear of, as the subscription verbs take it. */
export function choiceIn(data: FormData) {
  const text = (name: string) => textIn(data, name);
  const all = (name: string) => data.getAll(name).filter((value) => typeof value === 'string');
  return {
    scope: text('scope'),
    componentIds: all('component'),
    groupIds: all('group'),
    incidentIds: all('incident'),
    leastImpact: text('leastImpact'),
    // A box that is not ticked is not sent; the list beside it says that there was one.
    maintenance: text('leastImpact') === undefined ? undefined : data.has('maintenance'),
    detail: text('detail'),
    newestOnly: data.has('hasNewestOnly') ? data.has('newestOnly') : undefined,
  };
}
