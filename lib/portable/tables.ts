import { sqliteKit } from '#db/kit/sqlite.ts';
import { defineSchema } from '#db/schema/define.ts';

export type TableName = keyof ReturnType<typeof defineSchema>;

/** Tables that stay behind, each with the reason. All others travel, a new one too. */
export const LEFT_OUT: Partial<Readonly<Record<TableName, string>>> = {
  sessions: 'they belong to browsers of the machine that made them; everybody signs in again',
};

/** In the order of the schema: parents before children, since references are checked row by row. */
export const ALL_TABLES = Object.keys(defineSchema(sqliteKit)) as readonly TableName[];

/** The same without those that stay behind. */
export const TABLES: readonly TableName[] = ALL_TABLES.filter((name) => !Object.hasOwn(LEFT_OUT, name));
