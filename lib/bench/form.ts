/** A form as a browser without script would send it: what is typed in, chosen and hidden, by name. */
export function fieldsOf(page: string, holding: string): FormData {
  const forms = page.match(/<form\b[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((one) => one.includes(`name="${holding}"`));
  if (!form) throw new Error(`There is no form with “${holding}” on this page.`);
  const fields = new FormData();
  for (const [control] of form.matchAll(
    /<input\b[^>]*>|<textarea\b[\s\S]*?<\/textarea>|<select\b[\s\S]*?<\/select>/g,
  )) {
    const name = attribute(control, 'name');
    const value = name === undefined || /^<[^>]*\sdisabled=/.test(control) ? undefined : valueOf(control);
    if (name !== undefined && value !== undefined) fields.append(name, value);
  }
  return fields;
}

/** @returns undefined for what would not be sent */
function valueOf(control: string): string | undefined {
  if (control.startsWith('<textarea')) return decoded(/>([\s\S]*)<\/textarea>/.exec(control)?.[1] ?? '');
  if (control.startsWith('<select')) {
    const options = control.match(/<option\b[^>]*>/g) ?? [];
    return attribute(options.find((one) => /\sselected=/.test(one)) ?? options[0] ?? '', 'value');
  }
  const type = attribute(control, 'type') ?? 'text';
  if (/^(submit|button|file|image|reset)$/.test(type)) return undefined;
  if (/^(radio|checkbox)$/.test(type))
    return /\schecked=/.test(control) ? (attribute(control, 'value') ?? 'on') : undefined;
  return attribute(control, 'value') ?? '';
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`^<[^>]*?\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : decoded(found);
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal) return String.fromCodePoint(Number(decimal));
      if (hex) return String.fromCodePoint(parseInt(hex, 16));
      return ENTITIES[name ?? ''] ?? whole;
    },
  );
}
