export interface PublishedDescription {
  readonly paths: Record<string, Record<string, { readonly responses: Record<string, unknown> }>>;
  readonly components: { readonly schemas: Record<string, Described> };
}

interface Described {
  type?: unknown;
  enum?: unknown[];
  format?: string;
  items?: unknown;
  properties?: Record<string, Described>;
}

/** What is null on real pages, and a plain type in the description. */
const NULLABLE: Readonly<Record<string, readonly string[]>> = {
  Page: ['url'],
  Component: ['description', 'group_id', 'start_date', 'automation_email'],
  GroupComponent: ['description'],
  // Of a time that was all maintenance.
  ComponentUptime: ['uptime_percentage'],
  ComponentGroupUptime: ['uptime_percentage'],
  Subscriber: [
    // Each mode has only its own.
    ...['email', 'endpoint', 'phone_number', 'phone_country', 'display_phone_number'],
    ...['obfuscated_channel_name', 'workspace_name', 'page_access_user_id'],
    ...['quarantined_at', 'purge_at'],
    // Of somebody who is told of the whole page.
    'components',
  ],
};

const RELATED: Described = { type: 'array', items: { type: 'object' } };

/** Where the description names another type than real pages answer with. */
const RETYPED: Readonly<Record<string, Readonly<Record<string, Described>>>> = {
  // A list of the ids of what is in the group.
  GroupComponent: {
    components: { type: 'array', items: { type: 'string' } },
    position: { type: 'integer' },
  },
  // Both are lists: of the warnings its own example is one, and the events are said to be several.
  ComponentUptime: { warnings: { type: 'array', items: { type: 'string' } }, related_events: RELATED },
  ComponentGroupUptime: { warnings: { type: 'array', items: { type: 'string' } }, related_events: RELATED },
  // A list of pages, as its own example has it.
  Permissions: {
    data: {
      type: 'object',
      properties: {
        user_id: { type: 'string' },
        pages: { type: 'array', items: { type: 'object', properties: { page_id: { type: 'string' } } } },
      },
    },
  },
  // A list of ids, as its own example has it.
  Subscriber: { components: { type: 'array', items: { type: 'string' } } },
};

/**
 * The description that Statuspage publishes of its manage API, with its known errors mended: each stands above. It names
 * OpenAPI 3.0 and uses nothing that JSON Schema reads differently.
 */
export function patched(description: PublishedDescription): PublishedDescription {
  const schemas = description.components.schemas;
  for (const [name, fields] of Object.entries(RETYPED))
    for (const [field, type] of Object.entries(fields)) schemas[name]!.properties![field] = type;
  for (const [name, fields] of Object.entries(NULLABLE))
    for (const field of fields) {
      const property = schemas[name]!.properties![field]!;
      property.type = [property.type, 'null'].flat();
      if (property.enum) property.enum.push(null);
    }
  return description;
}
