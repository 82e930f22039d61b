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
  Incident: [
    ...['impact_override', 'monitoring_at', 'resolved_at', 'reminder_intervals'],
    // Before a postmortem is published.
    ...['postmortem_body', 'postmortem_body_last_updated_at', 'postmortem_published_at'],
    // Of an incident, which has no window.
    ...['scheduled_for', 'scheduled_until', 'scheduled_reminded_at'],
    ...['auto_transition_deliver_notifications_at_end', 'auto_transition_deliver_notifications_at_start'],
    ...['auto_transition_to_maintenance_state', 'auto_transition_to_operational_state'],
  ],
  // Before it is published, and what is about tweets and previews.
  Postmortem: ['preview_key', 'body', 'body_updated_at', 'published_at', 'custom_tweet'],
  // Without a group of templates, and of one that leaves the status as it is.
  IncidentTemplate: ['group_id', 'update_status'],
  // Tweets are not written, and no update names components that it says nothing of.
  IncidentUpdate: ['affected_components', 'custom_tweet', 'tweet_id', 'twitter_updated_at'],
  // Of a time that was all maintenance.
  ComponentUptime: ['uptime_percentage'],
  ComponentGroupUptime: ['uptime_percentage'],
  // Without a point, without a name elsewhere, without ends of its own; and nothing is ever fetched.
  Metric: [
    ...['metric_identifier', 'tooltip_description', 'y_axis_min', 'y_axis_max'],
    ...['most_recent_data_at', 'last_fetched_at'],
  ],
  // Of one that is sent its points there is nothing to ask, and nothing to ask with.
  MetricsProvider: ['metric_base_uri', 'last_revalidated_at'],
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
  Incident: {
    // A type that does not exist is named there.
    metadata: { type: 'object' },
    // The moment at which it was published, not whether.
    postmortem_published_at: { type: 'string', format: 'date-time' },
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
  // Ids of pages are texts everywhere.
  MetricsProvider: { page_id: { type: 'string' } },
  // A list of ids, as its own example has it.
  Subscriber: { components: { type: 'array', items: { type: 'string' } } },
};

/** Words that real pages answer with, and the description leaves out. */
const WORDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // A published postmortem is the last status of its incident, and its words are the last update.
  Incident: { status: ['postmortem'] },
  IncidentUpdate: { status: ['postmortem'] },
};

/** What is described as one thing, and is a list of them. */
const LISTS = [
  '/pages/{page_id}/metrics',
  '/pages/{page_id}/metrics_providers/{metrics_provider_id}/metrics',
];

interface Answered {
  readonly content: { readonly 'application/json': { schema: Described } };
}

/**
 * The description that Statuspage publishes of its manage API, with its known errors mended: each stands above. It names
 * OpenAPI 3.0 and uses nothing that JSON Schema reads differently.
 */
export function patched(description: PublishedDescription): PublishedDescription {
  for (const path of LISTS) {
    const { content } = description.paths[path]!['get']!.responses['200'] as Answered;
    const json = content['application/json'];
    json.schema = { type: 'array', items: json.schema };
  }
  const schemas = description.components.schemas;
  for (const [name, fields] of Object.entries(RETYPED))
    for (const [field, type] of Object.entries(fields)) schemas[name]!.properties![field] = type;
  for (const [name, fields] of Object.entries(WORDS))
    for (const [field, words] of Object.entries(fields))
      schemas[name]!.properties![field]!.enum!.push(...words);
  for (const [name, fields] of Object.entries(NULLABLE))
    for (const field of fields) {
      const property = schemas[name]!.properties![field]!;
      property.type = [property.type, 'null'].flat();
      if (property.enum) property.enum.push(null);
    }
  return description;
}
