'use server';
import { formAction } from '#lib/forms/form.ts';
import { changePageSettings } from '#lib/verbs/change-page-settings.ts';

export const saveSettings = formAction(changePageSettings, {
  fields: {
    version: 'integer',
    siteUrl: 'text or null',
    accentLight: 'text or null',
    accentDark: 'text or null',
    logo: 'file',
    showsChecklist: 'boolean',
    removeLogo: 'boolean',
    silenceHours: 'number',
    approvalsNeeded: 'integer',
    'uptimeWeights.degraded_performance': 'number',
    'uptimeWeights.partial_outage': 'number',
    'uptimeWeights.major_outage': 'number',
  },
  shape: ({ removeLogo, ...input }) =>
    removeLogo === true && !input['logo'] ? { ...input, logo: null } : input,
  then: () => '/admin/settings?saved=1',
});
