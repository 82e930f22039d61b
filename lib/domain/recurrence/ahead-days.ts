/** How long before it begins an occurrence becomes a maintenance that readers see. */
export const PLANNED_AHEAD_DAYS = 30;
