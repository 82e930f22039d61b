export const status = {
  'status.operational': 'Operational',
  'status.under_maintenance': 'Under maintenance',
  'status.degraded_performance': 'Degraded performance',
  'status.partial_outage': 'Partial outage',
  'status.major_outage': 'Major outage',

  'status.incident.investigating': 'Investigating',
  'status.incident.identified': 'Identified',
  'status.incident.monitoring': 'Monitoring',
  'status.incident.resolved': 'Resolved',
  'status.incident.update': 'Update',

  'status.maintenance.scheduled': 'Scheduled',
  'status.maintenance.in_progress': 'In progress',
  'status.maintenance.verifying': 'Verifying',
  'status.maintenance.completed': 'Completed',
  'status.maintenance.cancelled': 'Cancelled',

  'status.impact.none': 'No impact',
  'status.impact.minor': 'Minor impact',
  'status.impact.major': 'Major impact',
  'status.impact.critical': 'Critical impact',
} as const;
