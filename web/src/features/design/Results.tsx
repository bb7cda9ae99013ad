import { useEffect, useRef } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { Schemas } from "../../api/client";
import { names, told } from "./metrics";
import { count, seconds } from "./model";
import type { Ran } from "./Board";

type Outcome = Schemas["Outcome"];
type Estimate = Schemas["Estimate"];

const latency = (value: number | null | undefined) => (typeof value === "number" ? seconds(value) : "no reply");

// The percentiles over time. What the lines show stands in a table too.
function Plot({ outcome, load }: { outcome: Outcome; load: string }) {
  const place = useRef<HTMLDivElement>(null);
  const series = outcome.series.loads[load];
  useEffect(() => {
    const box = place.current;
    if (!box || !series) return;
    const style = getComputedStyle(document.documentElement);
    const ink = style.getPropertyValue("--soft");
    const axis = { stroke: ink, grid: { stroke: style.getPropertyValue("--rule"), width: 1 }, ticks: { stroke: style.getPropertyValue("--rule") } };
    // Runs of before there was one have no P95 over time.
    const p95 = series.p95.length ? series.p95 : outcome.series.time.map(() => null);
    const times = (values: (number | null)[]) => values.map((value) => (value === null ? null : value * 1e3));
    const plot = new uPlot(
      {
        width: Math.max(260, box.clientWidth),
        height: 190,
        scales: { x: { time: false }, ms: { distr: 3 } },
        axes: [{ ...axis, label: "simulated seconds" }, { ...axis, scale: "ms", label: "latency, ms", size: 62 }],
        series: [
          { label: "s" },
          { label: "median, ms", scale: "ms", stroke: style.getPropertyValue("--story"), width: 2 },
          { label: "P95, ms", scale: "ms", stroke: style.getPropertyValue("--soft"), width: 2, dash: [2, 3] },
          { label: "P99, ms", scale: "ms", stroke: style.getPropertyValue("--warning"), width: 2, dash: [6, 3] },
        ],
      },
      [outcome.series.time, times(series.p50), times(p95), times(series.p99)],
      box,
    );
    const resized = new ResizeObserver(() => plot.setSize({ width: Math.max(260, box.clientWidth), height: 190 }));
    resized.observe(box);
    return () => {
      resized.disconnect();
      plot.destroy();
    };
  }, [outcome, series]);
  if (!series) return null;
  const every = outcome.series.time.map((_, index) => index).filter((index) => index % 6 === 5);
  return (
    <>
      <div className="plot" ref={place} aria-hidden="true" />
      <details>
        <summary>The same as a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Until</th>
              <th scope="col">Requests a second</th>
              <th scope="col">Median</th>
              <th scope="col">P95</th>
              <th scope="col">P99</th>
              <th scope="col">Failed a second</th>
            </tr>
          </thead>
          <tbody>
            {every.map((index) => (
              <tr key={index}>
                <th scope="row">{seconds(outcome.series.time[index] ?? 0)}</th>
                <td>{count(series.arrivals[index] ?? 0)}</td>
                <td>{latency(series.p50[index])}</td>
                <td>{series.p95.length ? latency(series.p95[index]) : "not kept"}</td>
                <td>{latency(series.p99[index])}</td>
                <td>{count(series.errors[index] ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

// A result, beside the one before it where there is one.
export function Results({ ran, before: earlier, play }: { ran: Ran; before: Ran | null; play: () => void }) {
  const { outcome } = ran;
  const before = earlier?.outcome ?? null;
  const load = outcome.end_to_end[0];
  const rows = ["arrivals", "goodput_share", "error_share", "p50", "p95", "p99"];
  const old = (id: string, metric: string) => [...(before?.end_to_end ?? []), ...(before?.components ?? [])].find((known) => known.id === id)?.metrics[metric];
  return (
    <section className="results" aria-label="What was measured">
      <h2>
        Measured {outcome.method === "analytic" ? <small>(an analytic answer, not simulated)</small> : <small>({outcome.replications} replications of {seconds(outcome.duration)}; 95 % intervals)</small>}
      </h2>
      {outcome.warnings?.map((warning) => (
        <p key={warning} className="banner">
          {warning}
        </p>
      ))}
      {load && (
        <table>
          <thead>
            <tr>
              <th scope="col">{load.name}</th>
              <th scope="col">this run</th>
              {before && <th scope="col">the run before</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((metric) => {
              const estimate = load.metrics[metric];
              const earlier = old(load.id, metric);
              if (!estimate) return null;
              return (
                <tr key={metric}>
                  <th scope="row">{names[metric]}</th>
                  <td>{told(metric, estimate)}</td>
                  {before && <td>{earlier ? told(metric, earlier) : "–"}</td>}
                </tr>
              );
            })}
            <tr>
              <th scope="row">cost a month, {outcome.cost.currency}</th>
              <td>{Math.round(outcome.cost.per_month)}</td>
              {before && <td>{Math.round(before.cost.per_month)}</td>}
            </tr>
          </tbody>
        </table>
      )}
      {outcome.bottleneck && (
        <p>
          <b>What gives first:</b> {outcome.components.find((known) => known.id === outcome.bottleneck?.id)?.name ?? outcome.bottleneck.id}: {outcome.bottleneck.why}.
        </p>
      )}
      {load && <Plot outcome={outcome} load={load.id} />}
      {outcome.series.time.length > 0 && (
        <p>
          <button type="button" className="second" onClick={play}>
            Play the run again
          </button>
        </p>
      )}
      <details>
        <summary>Every part</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col">Figure</th>
              <th scope="col">this run</th>
              {before && <th scope="col">the run before</th>}
            </tr>
          </thead>
          <tbody>
            {outcome.components.flatMap((component) =>
              Object.keys(names)
                .filter((metric) => component.metrics[metric])
                .map((metric) => {
                  const estimate = component.metrics[metric] as Estimate;
                  const earlier = old(component.id, metric);
                  return (
                    <tr key={`${component.id} ${metric}`}>
                      <th scope="row">{component.name}</th>
                      <td>{names[metric]}</td>
                      <td>{told(metric, estimate)}</td>
                      {before && <td>{earlier ? told(metric, earlier) : "–"}</td>}
                    </tr>
                  );
                }),
            )}
          </tbody>
        </table>
      </details>
      <p className="quiet">
        Prices of {outcome.cost.prices_of}, {ran.own_prices ? "your own" : "as shipped"} (
        <a href="/settings#prices" target="_blank" rel="noreferrer">
          look at them in a new tab
        </a>
        ). Seed {outcome.seed}: the same design gives the same figures.
      </p>
    </section>
  );
}
