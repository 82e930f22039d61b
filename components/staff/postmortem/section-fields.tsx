import { NEEDED_SECTIONS, POSTMORTEM_SECTIONS, type PostmortemSection } from '#lib/domain/postmortem.ts';
import { CheckField, TextArea } from '#components/staff/form/index.ts';
import { SECTION_WORDS } from '#components/staff/words.ts';
import { FillIn } from './fill-in.tsx';
import { SECTION_HINTS } from './section-hints.ts';

const needed: readonly PostmortemSection[] = NEEDED_SECTIONS;

interface SectionFieldsProps {
  /** The impact as the incident tells it. */
  readonly facts: string;
  /** How many entries of its timeline readers see. */
  readonly entries: number;
  readonly incidentId: string;
}

/** One field a section, in reading order; what may be left out is smaller. */
export function SectionFields({ facts, entries, incidentId }: SectionFieldsProps) {
  return POSTMORTEM_SECTIONS.map((section) => (
    <div key={section} className="postmortem-section">
      <TextArea
        name={`sections.${section}`}
        label={SECTION_WORDS[section]}
        hint={
          section === 'timeline' && entries > 0 ? (
            <EntriesHint entries={entries} incidentId={incidentId} />
          ) : needed.includes(section) ? (
            SECTION_HINTS[section]
          ) : (
            `${SECTION_HINTS[section]} Left out where empty.`
          )
        }
        rows={section === 'timeline' && entries === 0 ? 10 : needed.includes(section) ? 5 : 3}
      />
      {section === 'impact' && <FillIn field="sections.impact" words={facts} />}
      {section === 'rootCause' && (
        <CheckField
          name="details.rootCauseUnknown"
          label="It is not known yet"
          hint="Readers are told so; the field may then be empty, or say what is known so far."
        />
      )}
    </div>
  ));
}

/** What is made of entries needs no words: whoever repeats them here says it all twice. */
function EntriesHint({ entries, incidentId }: Omit<SectionFieldsProps, 'facts'>) {
  return (
    <>
      {entries === 1 ? 'One entry' : `${entries} entries`} of{' '}
      <a href={`/admin/incidents/${incidentId}/timeline`}>its timeline</a>{' '}
      {entries === 1 ? 'stands' : 'stand'} below what you write here. It may be empty: say only what they do
      not.
    </>
  );
}
