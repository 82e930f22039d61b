import { componentOrder } from '#db/queries/component-order.ts';
import { liveComponents, liveGroups } from '#db/queries/component.ts';
import { pageFacts } from '#db/queries/facts-page.ts';
import { allTemplates } from '#db/queries/template.ts';
import type { Database } from '#db/open.ts';
import type { Day } from '#lib/domain/instant.ts';
import type { OrderBlock } from '#lib/domain/order.ts';
import type { TemplateComponent, TemplateStatus } from '#lib/domain/template.ts';
import { notFound } from '#lib/errors.ts';

/** What of the page can be written as code, as it is now. Keys are those of the file. */
export interface PageState {
  readonly page: PageFields;
  readonly groups: readonly StandingGroup[];
  /** From top to bottom. */
  readonly components: readonly StandingComponent[];
  /** The whole page from top to bottom, each component without a group in a block of its own. */
  readonly order: readonly OrderBlock[];
  readonly templates: readonly StandingTemplate[];
}

export interface PageFields {
  readonly name: string;
  readonly page_description: string;
  readonly url: string | null;
  readonly time_zone: string;
  readonly notifications_email_footer: string;
}

export interface StandingGroup {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
}

export interface StandingComponent extends StandingGroup {
  readonly groupId: string | null;
  readonly showcase: boolean;
  readonly only_show_if_degraded: boolean;
  readonly start_date: Day | null;
}

export interface StandingTemplate {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly body: string;
  readonly update_status: TemplateStatus | null;
  readonly should_send_notifications: boolean;
  readonly components: readonly TemplateComponent[];
}

export async function pageState(db: Database): Promise<PageState> {
  const page = await pageFacts(db);
  if (!page) throw notFound('page');
  const order = await componentOrder(db);
  const rank = new Map(order.flatMap((block) => block.componentIds).map((id, index) => [id, index]));
  const components = (await liveComponents(db)).sort((a, b) => rank.get(a.id)! - rank.get(b.id)!);
  const live = new Set(components.map(({ id }) => id));
  return {
    page: {
      ...{ name: page.name, page_description: page.about, url: page.siteUrl, time_zone: page.timeZone },
      notifications_email_footer: page.mailFooter,
    },
    groups: (await liveGroups(db)).map(({ id, name, description }) => ({ id, name, description })),
    components: components.map((one) => ({
      ...{ id: one.id, name: one.name, description: one.description, groupId: one.groupId },
      ...{ showcase: one.showUptime, only_show_if_degraded: one.onlyShowIfDegraded },
      start_date: one.startDateGiven ? one.startDate : null,
    })),
    order,
    templates: (await allTemplates(db)).map((one) => ({
      ...{ id: one.id, name: one.name, title: one.title, body: one.body, update_status: one.status },
      should_send_notifications: one.notify,
      components: one.components.filter(({ componentId }) => live.has(componentId)),
    })),
  };
}
