import type * as schema from '#db/schema/index.ts';

/**
 * A history as rows, made by a pure function of its source (the example world, an import) and written at one blow.
 * The names are those of the tables.
 */
export interface HistoryRows {
  readonly componentGroups: (typeof schema.componentGroups.$inferInsert)[];
  readonly components: (typeof schema.components.$inferInsert)[];
  readonly componentStatuses: (typeof schema.componentStatuses.$inferInsert)[];
  readonly incidents: (typeof schema.incidents.$inferInsert)[];
  readonly maintenances: (typeof schema.maintenances.$inferInsert)[];
  readonly maintenanceComponents: (typeof schema.maintenanceComponents.$inferInsert)[];
  readonly updates: (typeof schema.updates.$inferInsert)[];
  readonly updateComponents: (typeof schema.updateComponents.$inferInsert)[];
  readonly postmortems: (typeof schema.postmortems.$inferInsert)[];
  readonly actionItems: (typeof schema.actionItems.$inferInsert)[];
  readonly incidentTemplates: (typeof schema.incidentTemplates.$inferInsert)[];
  readonly templateComponents: (typeof schema.templateComponents.$inferInsert)[];
}

export function noRows(): HistoryRows {
  return {
    componentGroups: [],
    components: [],
    componentStatuses: [],
    incidents: [],
    maintenances: [],
    maintenanceComponents: [],
    updates: [],
    updateComponents: [],
    postmortems: [],
    actionItems: [],
    incidentTemplates: [],
    templateComponents: [],
  };
}
