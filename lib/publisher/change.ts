/** An incident or a maintenance that reads differently now, as it stands in the database. */
export interface ChangedStory {
  readonly kind: 'incident' | 'maintenance';
  readonly id: string;
  /** `YYYY-MM` in which it stands in the history; null when it is deleted, or only planned. */
  readonly month: string | null;
  /** Whether a postmortem of it is published, or was. */
  readonly hasPostmortem: boolean;
}

/** A page that names an incident or a maintenance which reads differently. */
export type LinkedPage = Pick<ChangedStory, 'kind' | 'id'>;

/** What events and the clock changed, in the words that documents are touched by. */
export interface Change {
  /** The event up to which it reaches. */
  readonly revision: number;
  /** Something that every document shows: settings, names of components. Nothing else need be asked then. */
  readonly everything: boolean;
  /** Anything at all that readers see. */
  readonly anything: boolean;
  readonly stories: readonly ChangedStory[];
  /** What is linked with any of them, or was. */
  readonly linked: readonly LinkedPage[];
  /** An incident or maintenance may have left its month for another, or is new: the numbers of all months. */
  readonly months: boolean;
  /** Components whose figures may have changed, with the first calendar year in which. */
  readonly components: ReadonlyMap<string, number>;
  /** Figures may have changed of components that nobody can name any more: of all. */
  readonly figures: boolean;
  /** Which metrics there are, or what is said of them. */
  readonly metrics: boolean;
  /** It is time to draw what was measured since. By itself it is no news: only charts show it. */
  readonly charts: boolean;
  /** A day has ended, in the page's zone. */
  readonly day: boolean;
  readonly thisYear: number;
}

export const noChange = (revision: number, thisYear: number): Change => ({
  ...{ revision, thisYear, everything: false, anything: false, months: false, figures: false, day: false },
  ...{ metrics: false, charts: false },
  ...{ stories: [], linked: [], components: new Map<string, number>() },
});

/** Whether there may be documents now that were not there before, or no more: they have to be compared with what is published. */
export function mayAddDocuments({ everything, months, day, metrics }: Change): boolean {
  return everything || months || day || metrics;
}

/** Both together. */
export function bothChanges(a: Change, b: Change): Change {
  const components = new Map(a.components);
  for (const [id, year] of b.components) components.set(id, Math.min(year, components.get(id) ?? year));
  return {
    revision: Math.max(a.revision, b.revision),
    everything: a.everything || b.everything,
    anything: a.anything || b.anything,
    stories: [...a.stories, ...b.stories],
    linked: [...a.linked, ...b.linked],
    months: a.months || b.months,
    components,
    figures: a.figures || b.figures,
    metrics: a.metrics || b.metrics,
    charts: a.charts || b.charts,
    day: a.day || b.day,
    thisYear: b.thisYear,
  };
}
