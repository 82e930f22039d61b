import './metric.css';
import type { Instant } from '#lib/domain/instant.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, SubmitButton } from '#components/staff/form/index.ts';
import { type StepsOf, StepButtons } from '#components/staff/order/step-buttons.tsx';
import { LatestPoint, type MeasuredMetric } from './latest-point.tsx';

interface MetricRowProps {
  readonly metric: MeasuredMetric & {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly shown: boolean;
  };
  readonly now: Instant;
  readonly zone: string;
  /** Undefined for somebody who may only look. */
  readonly show: FormAction | undefined;
  readonly steps: StepsOf | undefined;
}

/** A metric with its newest value, whether visitors see it, and its place. */
export function MetricRow({ metric, now, zone, show, steps }: MetricRowProps) {
  const { id, version, name, shown } = metric;
  return (
    <li className="order-row metric-row">
      <span className="order-name">
        {steps ? <a href={`/admin/metrics/${id}`}>{name}</a> : name}
        <span>
          <LatestPoint metric={metric} now={now} zone={zone} />
        </span>
        {metric.latest === null && steps && <a href={`/admin/metrics/${id}#send`}>how to send them</a>}
        {!shown && <span className="quiet">hidden</span>}
      </span>
      {show && (
        <ActionForm
          action={show}
          className="metric-shown"
          label={`Whether visitors see ${name}`}
          initial={{ metricId: id, version: String(version), shown: String(!shown) }}
        >
          <HiddenField name="metricId" />
          <HiddenField name="version" />
          <HiddenField name="shown" />
          <SubmitButton className="button button-small">
            {shown ? 'Hide' : 'Show'}
            <span className="visually-hidden"> {name}</span>
          </SubmitButton>
        </ActionForm>
      )}
      {steps && <StepButtons {...steps} kind="metric" id={id} name={name} />}
    </li>
  );
}
