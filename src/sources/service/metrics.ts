/** The status as Prometheus reads it (text format 0.0.4). */
import type { SourceStatus, Status } from './status.js';

interface Metric {
  readonly name: string;
  readonly help: string;
  readonly type: 'gauge' | 'counter';
  /** Values with labels besides the source's name. */
  readonly values: (source: SourceStatus) => readonly (readonly [labels: Readonly<Record<string, string>>, value: number | null])[];
}

const one = (value: number | null): readonly [Readonly<Record<string, string>>, number | null][] => [[{}, value]];
const seconds = (milliseconds: number | null): number | null => (milliseconds === null ? null : milliseconds / 1000);

const METRICS: readonly Metric[] = [
  {
    name: 'derek_source_up', help: 'Whether the source is well.', type: 'gauge', values: ({ degraded }) => one(degraded === null ? 1 : 0),
  },
  {
    name: 'derek_source_last_success_timestamp_seconds',
    help: 'When it was asked with success last.',
    type: 'gauge',
    values: ({ lastSuccess }) => one(seconds(lastSuccess)),
  },
  { name: 'derek_source_next_timestamp_seconds', help: 'When it is asked next.', type: 'gauge', values: ({ due }) => one(seconds(due)) },
  { name: 'derek_source_fetched_total', help: 'Pages that were read.', type: 'counter', values: ({ fetched }) => one(fetched) },
  {
    name: 'derek_source_urls',
    help: 'Addresses by where they stand.',
    type: 'gauge',
    values: ({ urls }) => Object.entries(urls).map(([status, count]) => [{ status }, count] as const),
  },
  { name: 'derek_source_requests_today', help: 'Requests of the day.', type: 'gauge', values: ({ spent }) => one(spent.requests) },
  { name: 'derek_source_lag_seconds', help: 'Time from publication to fetching.', type: 'gauge', values: ({ lag }) => one(seconds(lag)) },
  {
    name: 'derek_source_dated_ratio',
    help: 'Share of pages of late that have a date.',
    type: 'gauge',
    values: ({ quality }) => one(quality.short.count === 0 ? null : quality.short.dated),
  },
  {
    name: 'derek_source_kazakh_ratio',
    help: 'Share of pages of late in Kazakh.',
    type: 'gauge',
    values: ({ quality }) => one(quality.short.count === 0 ? null : quality.short.kazakh),
  },
  {
    name: 'derek_source_text_length_median',
    help: 'Characters of the text of late.',
    type: 'gauge',
    values: ({ quality }) => one(quality.short.count === 0 ? null : quality.short.length),
  },
  {
    name: 'derek_source_drift',
    help: 'Whether its pages are of late not what they were.',
    type: 'gauge',
    values: ({ drift }) => one(drift.length === 0 ? 0 : 1),
  },
];

export function metricsText({ at, captures, pending, paused, sources }: Status): string {
  const whole: readonly (readonly [string, string, number])[] = [
    ['derek_status_timestamp_seconds', 'When this was noted.', at / 1000],
    ['derek_captures_total', 'Looks at articles.', captures],
    ['derek_pending', 'Whether the dataset has to catch up.', pending ? 1 : 0],
    ['derek_paused', 'Whether fetching pauses for want of disk.', paused === null ? 0 : 1],
  ];
  return [
    ...whole.flatMap(([name, help, value]) => [...head(name, help, name.endsWith('_total') ? 'counter' : 'gauge'), `${name} ${value}`]),
    ...METRICS.flatMap(({ name, help, type, values }) => [
      ...head(name, help, type),
      ...sources.flatMap((source) =>
        values(source).flatMap(([labels, value]) =>
          value === null ? [] : [`${name}{${Object.entries({ source: source.name, ...labels }).map(label).join(',')}} ${value}`],
        ),
      ),
    ]),
  ]
    .join('\n')
    .concat('\n');
}

const head = (name: string, help: string, type: string): string[] => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
const label = ([name, value]: readonly [string, string]): string =>
  `${name}="${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
