import { markdownBlocks } from '#lib/markdown/blocks.ts';
import { ActionForm, HiddenField, SubmitButton, TextArea } from '#components/staff/form/index.ts';
import { partWord } from '#components/staff/postmortem/part-words.ts';
import { type Clock, type CommentActs, CommentThread } from './comment-thread.tsx';
import { placedComments, type Said, type Thread } from './placed-comments.ts';

interface ReviewTextProps {
  readonly incidentId: string;
  /** Markdown by section, those without words left out. */
  readonly sections: readonly (readonly [section: string, text: string])[];
  readonly comments: readonly Said[];
  readonly acts: CommentActs;
  readonly clock: Clock;
}

/** The draft as readers will get it, with what is said of it beside each paragraph. */
export function ReviewText({ incidentId, sections, comments, acts, clock }: ReviewTextProps) {
  return sections.map(([section, text]) => {
    const blocks = markdownBlocks(text);
    const placed = placedComments(
      comments,
      section,
      blocks.map(({ source }) => source),
    );
    return (
      <section key={section} className="review-section" aria-labelledby={`section-${section}`}>
        <h2 id={`section-${section}`}>{partWord(section)}</h2>
        {placed.rest.length > 0 && (
          <div className="review-rest">
            {placed.rest.map((thread) => (
              <CommentThread key={thread.id} {...{ thread, acts, clock }} isLost />
            ))}
          </div>
        )}
        {blocks.map(({ source, html }, index) => (
          <div key={index} className="review-block">
            <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
            <Beside threads={placed.of[index]!} {...{ acts, clock }}>
              <Comment
                {...{ incidentId, section, acts }}
                quote={source}
                about={`paragraph ${index + 1} of ${partWord(section)}`}
              />
            </Beside>
          </div>
        ))}
      </section>
    );
  });
}

function Beside(props: {
  threads: readonly Thread[];
  acts: CommentActs;
  clock: Clock;
  children: React.ReactNode;
}) {
  const { threads, acts, clock, children } = props;
  return (
    <div className="review-beside">
      {threads.map((thread) => (
        <CommentThread key={thread.id} {...{ thread, acts, clock }} />
      ))}
      {children}
    </div>
  );
}

function Comment(props: {
  incidentId: string;
  section: string;
  quote: string;
  about: string;
  acts: CommentActs;
}) {
  const { incidentId, section, quote, about, acts } = props;
  return (
    <details className="comment-new">
      <summary>
        Comment<span className="visually-hidden"> on {about}</span>
      </summary>
      <ActionForm action={acts.add} initial={{ incidentId, section, quote }} label={`Comment on ${about}`}>
        <HiddenField name="incidentId" />
        <HiddenField name="section" />
        <HiddenField name="quote" />
        <TextArea name="words" label="Your comment" rows={3} />
        <p className="form-actions">
          <SubmitButton className="button button-small">Add the comment</SubmitButton>
        </p>
      </ActionForm>
    </details>
  );
}
