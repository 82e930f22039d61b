import { z } from 'zod';
import { V2_FILES, type V2File } from '#lib/documents/v2-addresses.ts';
import {
  PublishedComponent,
  PublishedIncident,
  PublishedMaintenance,
  PublishedPage,
  PublishedStatus,
} from './shapes.ts';

/** What a file of the read API v2 holds, in its order. */
export function v2Answer(file: V2File): z.ZodObject {
  const { components, incidents, maintenances, status } = V2_FILES[file];
  return z.strictObject({
    page: PublishedPage,
    ...(components && { components: z.array(PublishedComponent) }),
    ...(incidents && { incidents: z.array(PublishedIncident) }),
    ...(maintenances && { scheduled_maintenances: z.array(PublishedMaintenance) }),
    ...(status && { status: PublishedStatus }),
  });
}
