/** Every time zone this server knows, for a `<SelectField>`. The list leaves UTC out, and old names an import may have. */
export function zoneOptions(chosen: string): { value: string; label: string }[] {
  const zones = new Set(['UTC', chosen, ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}
