import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { HistoryRows } from '#db/history/rows.ts';
import type { Row } from '#db/history/stored.ts';
import {
  componentGroups,
  components,
  incidents,
  incidentTemplates,
  maintenanceComponents,
  maintenances,
  postmortems,
  templateComponents,
  updateComponents,
  updates,
} from '#db/schema/index.ts';
import type { Unit } from './compare.ts';
import type { Noun } from './report.ts';

type Name = keyof HistoryRows;

/** How the rows of a history are compared and written. Parents before children. */
export interface Kind {
  readonly noun: Noun;
  readonly name: Name;
  readonly table: SQLiteTable;
  readonly key: string;
  readonly subject: (row: Row) => unknown;
  readonly children?: { readonly name: Name; readonly table: SQLiteTable; readonly parent: string };
}

const itself = (row: Row) => row['id'];

export const KINDS: readonly Kind[] = [
  { noun: 'groups', name: 'componentGroups', table: componentGroups, key: 'id', subject: itself },
  { noun: 'components', name: 'components', table: components, key: 'id', subject: itself },
  { noun: 'incidents', name: 'incidents', table: incidents, key: 'id', subject: itself },
  {
    noun: 'maintenances',
    name: 'maintenances',
    table: maintenances,
    key: 'id',
    subject: itself,
    children: { name: 'maintenanceComponents', table: maintenanceComponents, parent: 'maintenanceId' },
  },
  {
    noun: 'updates',
    name: 'updates',
    table: updates,
    key: 'id',
    subject: (row) => row['incidentId'] ?? row['maintenanceId'],
    children: { name: 'updateComponents', table: updateComponents, parent: 'updateId' },
  },
  {
    noun: 'postmortems',
    name: 'postmortems',
    table: postmortems,
    key: 'incidentId',
    subject: (row) => row['incidentId'],
  },
  {
    noun: 'templates',
    name: 'incidentTemplates',
    table: incidentTemplates,
    key: 'id',
    subject: itself,
    children: { name: 'templateComponents', table: templateComponents, parent: 'templateId' },
  },
];

export function unitsOf(kind: Kind, rows: HistoryRows): Unit[] {
  const { children } = kind;
  const childrenOf = children ? byParent(rows[children.name], children.parent) : new Map<string, Row[]>();
  return (rows[kind.name] as readonly Row[]).map((row) => {
    const key = row[kind.key] as string;
    return { key, subject: kind.subject(row) as string, row, children: childrenOf.get(key) ?? [] };
  });
}

export function byParent(rows: readonly Row[], parent: string): Map<string, Row[]> {
  const map = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row[parent] as string;
    const list = map.get(key);
    if (list) list.push(row);
    else map.set(key, [row]);
  }
  return map;
}
